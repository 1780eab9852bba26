package dev.slipway.portal.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The link table names what nothing answers yet, too; {@code docs/api.md} says which, and says it right. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class LinkTableTest {

    private static final Path PAGE = Path.of("../docs/api.md");
    private static final String HEADING = "## Links that lead nowhere yet";
    private static final Pattern ADDRESS = Pattern.compile("`((?:/|\\{s\\}/)[^`]+)`");

    /** The page of the browser, which is no part of the API. */
    private static final Set<String> PAGES = Set.of("/app");

    @Test
    void shouldTellOfEveryLinkThatLeadsNowhere() throws IOException {
        Set<String> described = described();
        Set<String> listed = listed();
        Map<String, String> links =
                given().get("/api").then().statusCode(200).extract().path("Links");
        assertThat(links).hasSizeGreaterThan(130);
        Set<String> untold = new TreeSet<>();
        links.forEach((name, template) -> {
            String list = template.replaceAll("\\{[?/][^}]*}", "");
            List<String> leadTo = template.contains("{/") ? List.of(list, list + "/{id}") : List.of(list);
            if (leadTo.stream().map(LinkTableTest::shape).noneMatch(described::contains)
                    && !listed.contains(shape(list))
                    && !PAGES.contains(list)) {
                untold.add(name + " " + list);
            }
        });

        assertThat(untold)
                .as("links that " + PAGE + " must list under " + HEADING)
                .isEmpty();
        assertThat(listed).as("what " + PAGE + " lists although it is there").doesNotContainAnyElementsOf(described);
    }

    private static Set<String> described() {
        Map<String, Object> paths =
                given().get("/api/openapi").then().statusCode(200).extract().path("paths");
        Set<String> shapes = new HashSet<>();
        paths.keySet().forEach(path -> {
            shapes.add(shape(path));
            // without the space in the address, the default one is meant
            shapes.add(shape(path.replace("/api/{spaceId}/", "/api/")));
        });
        return shapes;
    }

    private static Set<String> listed() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).contains(HEADING);
        String section = page.substring(page.indexOf(HEADING) + HEADING.length());
        int end = section.indexOf("\n## ");
        Set<String> shapes = new TreeSet<>();
        ADDRESS.matcher(end < 0 ? section : section.substring(0, end))
                .results()
                .map(found -> found.group(1))
                .filter(address -> !address.equals("/api"))
                .forEach(address -> shapes.add(shape(address)));
        return shapes;
    }

    /** The address with the space and all parameters alike. */
    private static String shape(String address) {
        return address.replace("{s}/", "/api/{}/")
                .replace("/api/Spaces-1/", "/api/{}/")
                .replaceAll("\\{[^}]*}", "{}")
                .toLowerCase(Locale.ROOT);
    }
}
