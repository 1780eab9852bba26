package dev.slipway.release.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseVersionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0",
                "1.0.0",
                "1.2.3.4",
                "0.0.1",
                "2147483647.0",
                "1.0.0-beta.1",
                "1.0-beta+build.5",
                "1.0+x",
                "DeleteMe5.0",
                "v1",
                "latest",
                "1.0.0-feature_x",
                "2026.11.23"
            })
    void shouldAcceptVersion(String text) {
        assertThat(ReleaseVersion.parse(" " + text + " ").text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1, at least two parts",
        "1.2.3.4.5, at most four parts",
        "'', needs a version",
        "'   ', needs a version",
        "2147483648.0, larger than the largest number",
        "1.0.99999999999, larger than the largest number",
        "1.x, not a version",
        "1.0-, must be letters",
        "1.0-a..b, must be letters",
        "1.0+, must be letters",
        "1..0, not a version",
        "3 apples, not a version",
    })
    void shouldRefuseVersion(String text, String reason) {
        assertThatThrownBy(() -> ReleaseVersion.parse(text)).hasMessageContaining(reason);
    }

    @Test
    void shouldRefuseVersionOf350Characters() {
        assertThat(ReleaseVersion.parse("1.0-" + "a".repeat(345)).text()).hasSize(349);
        assertThatThrownBy(() -> ReleaseVersion.parse("1.0-" + "a".repeat(346))).hasMessageContaining("349");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.1, 1.0.01, true",
        "0.0.1, 0.0.01, true",
        "1.0, 1.0.0, true",
        "1.0.0-Beta, 1.0.0-beta, true",
        "1.0.0, 1.0.0+a, false",
        "1.0.0+a, 1.0.0+b, false",
        "1.0.0+a, 1.0.0+A, true",
        "1.0.0, 1.0.0-rc, false",
        "v1.0, 1.0, false",
        "latest, Latest, false",
        "latest, latest, true",
    })
    void shouldTellWhenTwoVersionsAreOne(String one, String other, boolean same) {
        assertThat(ReleaseVersion.parse(one)
                        .uniqueKey()
                        .equals(ReleaseVersion.parse(other).uniqueKey()))
                .isEqualTo(same);
    }

    @Test
    void shouldOrderVersions() {
        var ascending = List.of(
                "Zebra",
                "v9.9",
                "0.0.1",
                "0.9.9.9",
                "1.0-1",
                "1.0-2",
                "1.0-10",
                "1.0-alpha",
                "1.0-alpha.1",
                "1.0-alpha.1.x",
                "1.0-alpha.2",
                "1.0-alpha.10",
                "1.0-alpha.beta",
                "1.0-alpha-2",
                "1.0-beta",
                "1.0",
                "1.0.0.1",
                "1.0.1",
                "1.2",
                "1.10",
                "2.0-rc",
                "2.0",
                "10.0");
        var versions = ascending.stream().map(ReleaseVersion::parse).toList();
        IntStream.range(1, versions.size()).forEach(i -> assertThat(versions.get(i))
                .as(versions.get(i - 1) + " < " + versions.get(i))
                .isGreaterThan(versions.get(i - 1)));
    }

    @Test
    void shouldIgnoreMetadataInTheOrder() {
        assertThat(ReleaseVersion.parse("1.0+a")).isEqualByComparingTo(ReleaseVersion.parse("1.0.0+b"));
    }
}
