package dev.slipway.release.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.rest.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {

    @ParameterizedTest(name = "{0} contains {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                // at least
                "1.0; 1.0; true",
                "1.0; 0.9.9; false",
                "1.0; 7.0; true",
                "1; 1.0.0.0; true",
                "1.0; 1.0-beta; false",
                // exactly
                "[1.0]; 1.0.0; true",
                "[1.0]; 1.0.1; false",
                "[1.0-beta]; 1.0-BETA; true",
                // between
                "[1.0,2.0]; 2.0; true",
                "[1.0,2.0); 2.0; false",
                "[1.0,2.0); 1.99.99; true",
                "[1.0,2.0); 2.0-rc.1; true",
                "(1.0,2.0); 1.0; false",
                "(1.0,2.0); 1.0.0.1; true",
                "[ 1.0 , 2.0 ); 1.5; true",
                "[1.0.0.5,1.0.0.7]; 1.0.0.6; true",
                "[1.0.0.5,1.0.0.7]; 1.0.0.8; false",
                // open ends
                "[1.0,); 1.0; true",
                "(1.0,); 1.0; false",
                "(,2.0]; 2.0; true",
                "(,2.0); 2.0; false",
                "(,2.0); 0.0.1; true",
                // pre-releases in order
                "[1.0-alpha.2,1.0-alpha.10]; 1.0-alpha.9; true",
                "[1.0-alpha.2,1.0-alpha.10]; 1.0-alpha.1; false",
                "[1.0-alpha,1.0); 1.0-beta; true",
            })
    void shouldContainWhatNuGetSays(String range, String version, boolean contained) {
        assertThat(VersionRange.parse(range).contains(VersionRange.version(version)))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "(1.0)",
                "[1.0)",
                "(1.0]",
                "[,]",
                "(,)",
                "[2.0,1.0]",
                "(1.0,1.0]",
                "[1.0,2.0",
                "1.0,2.0",
                "[1.0,2.0,3.0]",
                "[[1.0,2.0]",
                "1.*",
                "[1.0,2.*)",
                "banana",
                "[a,b]"
            })
    void shouldRefuseWhatIsNoRange(String range) {
        assertThatThrownBy(() -> VersionRange.parse(range))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("is not a version range");
    }

    @ParameterizedTest(name = "{0} admits {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "^$; 1.0.0; true",
                "^$; 1.0.0-beta; false",
                "^beta; 1.0.0-beta.2; true",
                "^beta; 1.0.0-my-beta; false",
                "beta; 1.0.0-my-beta; true",
                "^BETA; 1.0.0-beta; true",
                ".+; 1.0.0; false",
                "^[^\\+].*; 1.0.0+5; false",
                "^[^\\+].*; 1.0.0-a+5; true",
                "^(|\\+.*)$; 1.0.0+5; true",
                "^(?!alpha).*; 1.0.0-alpha; false",
            })
    void shouldMatchTagOfVersion(String tag, String version, boolean admitted) {
        assertThat(TagPattern.parse(tag).admits(VersionRange.version(version))).isEqualTo(admitted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(.*a){25}", "(.*.*.*.*.*.*)="})
    void shouldStopExpressionThatTakesTooLong(String tag) {
        var version = VersionRange.version("1.0-" + "a".repeat(60) + "-b");

        assertThatThrownBy(() -> TagPattern.parse(tag + "x").admits(version)).hasMessageContaining("takes too long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "^stable-; stable-7; true",
                "^STABLE-; stable-7; true",
                "7$; stable-7; true",
                "^7; stable-7; false",
                "^1\\.0\\+; 1.0+5; true",
                "''; anything; true",
            })
    void shouldMatchTheWholeVersion(String expression, String version, boolean admitted) {
        assertThat(VersionPattern.parse(expression).admits(version)).isEqualTo(admitted);
    }

    @Test
    void shouldStopExpressionForTheWholeVersionThatTakesTooLong() {
        var version = "a".repeat(60) + "-b";

        assertThatThrownBy(() -> VersionPattern.parse("(.*a){25}x").admits(version))
                .hasMessageContaining("version tag expression")
                .hasMessageContaining("takes too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "*", "(?<"})
    void shouldRefuseTagThatIsNoExpression(String tag) {
        assertThatThrownBy(() -> TagPattern.parse(tag)).hasMessageContaining("not a regular expression");
        assertThatThrownBy(() -> VersionPattern.parse(tag)).hasMessageContaining("not a regular expression");
    }
}
