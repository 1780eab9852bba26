package dev.slipway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecesTest {
    @ParameterizedTest
    @CsvSource({
        "Projects-1,true",
        "Projects-0,false",
        "Projects-,false",
        "projects-1,false",
        "Projects-1x,false",
        "Projects-01,false",
        "Projects-1234567890123456789,false",
        "Project-1,false"
    })
    void shouldKnowIds(String id, boolean valid) {
        assertThat(Ids.matches(id, "Projects")).isEqualTo(valid);
    }

    @Test
    void shouldRefuseMalformedIdAsNotFound() {
        assertThatThrownBy(() -> Ids.number("x", "Projects"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
        assertThat(Ids.number("Projects-12", "Projects")).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"My Project (2),my-project-2", "Ünïcode  Name,unicode-name", "---,item", "Default,default"})
    void shouldMakeSlugs(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({"Web, web", "Web 2, web", "web-1-2, web", "2, 2", "Web2, web2", "2-3, 2", "Web 2 x, web-2-x"})
    void shouldGiveSlugsThatCouldMeetTheSameStem(String name, String stem) {
        assertThat(Slug.stem(name)).isEqualTo(stem);
        assertThat(Slug.stem(Slug.unique(name, Set.of(Slug.of(name))::contains)))
                .isEqualTo(stem);
    }

    @Test
    void shouldNumberSlugsThatAreTaken() {
        assertThat(Slug.unique("A b", Set.of("a-b", "a-b-1")::contains)).isEqualTo("a-b-2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "octopus/2.24.0 (release;create)|octopus",
                "go-octopusdeploy/2.115.0 (linux; amd64) go/1.22|go-octopusdeploy",
                "Mozilla/5.0 (X11)|Mozilla",
                "curl|curl",
                "(none)|",
                "|"
            })
    void shouldNameTheProgramBehindARequest(String userAgent, String product) {
        assertThat(Origin.product(userAgent)).isEqualTo(product);
    }

    @Test
    void shouldKeepWhatAClientSaysOfItselfShortAndOnOneLine() {
        Origin origin = new Origin("a\r\nb" + "x".repeat(5_000), " ", "API key");

        assertThat(origin.userAgent()).hasSize(300).startsWith("a  b");
        assertThat(origin.ipAddress()).isNull();
    }

    @Test
    void shouldBoundTakeAndNeverDivideByZero() {
        assertThat(PageRequest.of(0, Integer.MAX_VALUE).take()).isEqualTo(PageRequest.MAX_TAKE);
        assertThat(Page.of("X", java.util.List.of(), 7, PageRequest.of(0, 0), "/x")
                        .links()
                        .byName())
                .doesNotContainKey("Page.Next");
    }
}
