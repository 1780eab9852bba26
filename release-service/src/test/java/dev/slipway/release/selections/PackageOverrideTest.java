package dev.slipway.release.selections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageOverrideTest {

    private static final PackagePlace PLACE = new PackagePlace("Deploy", "extras", "Acme.Web");

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "Deploy:1.0, 1.0",
                "deploy=1.0, 1.0",
                "Acme.Web/1.0, 1.0",
                "*:1.0, 1.0",
                "extras:Deploy:1.0, 1.0",
                "EXTRAS:acme.web:1.0, 1.0",
                "extras:*:1.0, 1.0",
                "other:Deploy:1.0, none",
                "extras:Other:1.0, none",
                "Other:1.0, none",
                // the more exact one wins, wherever it stands
                "*:1 | Acme.Web:2, 2",
                "Deploy:3 | Acme.Web:2, 3",
                "extras:*:4 | Deploy:3, 4",
                "extras:Acme.Web:5 | extras:*:4, 5",
                "extras:Acme.Web:5 | extras:Deploy:6, 6",
                // the first of equals
                "Deploy:1 | Deploy:2, 1",
            })
    void shouldChooseVersionByTheMostExactOverride(String overrides, String version) {
        List<PackageOverride> parsed = Arrays.stream(overrides.split(" \\| "))
                .map(PackageOverride::parse)
                .toList();

        assertThat(PackageOverride.versionFor(PLACE, parsed).orElse(null)).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({"'a\\:b:1.0', a:b, 1.0", "'a\\\\b:1.0', a\\b, 1.0", "' Deploy web : 1.0-x ', Deploy web, 1.0-x"})
    void shouldReadEscapesAndSpaces(String text, String target, String version) {
        assertThat(PackageOverride.parse(text)).isEqualTo(new PackageOverride(null, target, version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0", ":1.0", "a:", "a::1", "a:b:c:1.0"})
    void shouldRefuseWhatIsNoOverride(String text) {
        assertThatThrownBy(() -> PackageOverride.parse(text)).hasMessageContaining("step:version");
    }

    @ParameterizedTest
    @CsvSource({"Deploy:main, Deploy, '', main", "Deploy:scripts:refs/heads/a, Deploy, scripts, refs/heads/a"})
    void shouldReadGitResources(String text, String action, String resource, String ref) {
        assertThat(GitResourceChoice.parse(text)).isEqualTo(new GitResourceChoice(action, resource, ref));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "main", "Deploy:", ":main", "a:b:c:d"})
    void shouldRefuseWhatIsNoGitResource(String text) {
        assertThatThrownBy(() -> GitResourceChoice.parse(text)).hasMessageContaining("step:ref");
    }
}
