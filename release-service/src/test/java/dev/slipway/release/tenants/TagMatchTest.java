package dev.slipway.release.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any tag of one set, and that for every set. */
class TagMatchTest {

    private static final List<String> OWNED = List.of("Region/North", "Ring/Early");

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "Region/North, true",
        "region/NORTH, true",
        "Region/South, false",
        "'Region/South,Region/North', true",
        "'Region/North,Ring/Early', true",
        "'Region/North,Ring/Late', false",
        "'Region/North,Planet/Mars', false"
    })
    void shouldMatchAnyOfOneSetAndAllSets(String wanted, boolean matched) {
        List<String> tags = wanted.isEmpty() ? List.of() : List.of(wanted.split(","));

        TagMatch match = TagMatch.of(OWNED, tags);

        assertThat(match.isMatched()).isEqualTo(matched);
        assertThat(match.missingTags().isEmpty()).isEqualTo(matched);
        assertThat(match.reason().isEmpty()).isEqualTo(matched);
    }
}
