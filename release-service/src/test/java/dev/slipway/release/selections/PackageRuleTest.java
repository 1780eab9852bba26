package dev.slipway.release.selections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageRuleTest {

    private static final PackageRule RULE = new PackageRule("Web", "", "[1.0,2.0)", "^$", "");

    @ParameterizedTest
    @CsvSource({
        "Web, '', 1.5, ''",
        "web, '', 1.5, ''",
        "Web, '', 2.0, lies outside [1.0,2.0)",
        "Web, '', 1.5-beta, does not match ^$",
        "Web, '', latest, is not a version",
        "Other, '', 9.0, ''",
        "Web, extras, 9.0, ''"
    })
    void shouldJudgeVersionsAtItsOwnPlace(String action, String reference, String version, String violation) {
        String found = RULE.violation("Stable", action, reference, version).orElse("");

        assertThat(found).contains(violation);
        assertThat(found.isEmpty()).isEqualTo(violation.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', stable-7, ''",
        "'', '', nightly-7, does not match ^(stable|1)",
        "'[1.0,2.0)', '', 1.5, ''",
        "'[1.0,2.0)', '', 1.5-beta, ''",
        "'[1.0,2.0)', '', 11.5, lies outside",
        "'', ^$, 1.5-beta, does not match ^$",
        "'', ^$, stable-7, is not a version"
    })
    void shouldJudgeTheWholeVersionAsWell(String range, String tag, String version, String violation) {
        PackageRule rule = new PackageRule("Web", "", range, tag, "^(stable|1)");

        String found = rule.violation("Stable", "Web", "", version).orElse("");

        assertThat(found).contains(violation);
        assertThat(found.isEmpty()).isEqualTo(violation.isEmpty());
    }
}
