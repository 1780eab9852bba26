package dev.slipway.release.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionMaskTest {

    @ParameterizedTest
    @CsvSource({
        "0.i, 0.0, 0.1",
        "1.i, 1.1.5, 1.2.0",
        "1.i.1, 1.1.5, 1.2.1",
        "1.c.i, 1.1, 1.1.1",
        "1.i.i, 1.1.5, 1.2.0",
        "2.19.i-channel, 2.19.30-baz, 2.19.31-channel",
        "2.19.i, 2.19.30-baz, 2.19.31",
        "1.2.c-alpha.i, 1.2.3-alpha.4, 1.2.3-alpha.5",
        "1.2.0-alpha.c.i.i, 1.2.0-alpha.2.3.4, 1.2.0-alpha.2.4.0",
        "1.2.0-alpha.i, 1.2.0-alpha.x, 1.2.0-alpha.1",
        "1.c.i, , 1.0.0",
        "c.i.1-foo, , 0.0.1-foo",
        "1.0.0-alpha.i, , 1.0.0-alpha.0",
    })
    void shouldFillInMask(String mask, String current, String expected) {
        var from = current == null ? null : ReleaseVersion.parse(current);
        assertThat(VersionMask.parse(mask).orElseThrow().apply(from)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1.2-i", "1.0.i+build", "i", "1.2.3.4.i", "latest", "1.0-ci", "1.x.i"})
    void shouldNotTakeOrdinaryVersionForMask(String text) {
        assertThat(VersionMask.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0-alpha.i", "1.i", "c.c", "1.2.3.i", "1.0.i-beta"})
    void shouldKnowMask(String text) {
        assertThat(VersionMask.parse(text)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "2.2.i, 1.1.1 2.2.1 2.2.3 2.2, 2.2.3",
        "1.2.i, 1.1.1 2.2.1, ",
        "i.0, 1.1.1 2.2.1 latest, 2.2.1",
        "1.0.0-alpha.i, 1.0.0-alpha.3 1.0.1, 1.0.0-alpha.3",
        "1.2.i, 1.20.0 1.2, 1.2",
    })
    void shouldFindCurrentVersion(String mask, String versions, String expected) {
        var current = VersionMask.parse(mask)
                .orElseThrow()
                .current(Arrays.stream(versions.split(" "))
                        .map(ReleaseVersion::parse)
                        .toList());
        assertThat(current.map(ReleaseVersion::text).orElse(null)).isEqualTo(expected);
    }

    @Test
    void shouldMatchAbsentPartOnlyWithZero() {
        var mask = new VersionMask(java.util.List.of("2", "19"), java.util.List.of());
        assertThat(mask.current(java.util.List.of(ReleaseVersion.parse("2.19.2"))))
                .isEmpty();
    }
}
