package dev.slipway.release.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.rest.DomainException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageVersionTest {

    /** From the lowest to the highest. */
    private static final List<String> ORDERED = List.of(
            "0",
            "0.0.1-alpha",
            "0.0.1",
            "1.0.0-1",
            "1.0.0-2",
            "1.0.0-10",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-Beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "1.0.0+a",
            "1.0.0+B",
            "1.0.0.1",
            "1.0.0.2-x",
            "1.0.0.2",
            "v1.0.1",
            "1.9",
            "1.10",
            "2",
            "2026-11-24",
            "2026_11_25",
            "20261125093000");

    @Test
    void shouldOrderVersionsAsSemVerDoes() {
        List<PackageVersion> shuffled =
                new ArrayList<>(ORDERED.stream().map(PackageVersion::parse).toList());
        Collections.shuffle(shuffled, new Random(7));

        assertThat(shuffled.stream().sorted().map(PackageVersion::text)).containsExactlyElementsOf(ORDERED);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0,1",
        "1.0.0,v1",
        "01.002,1.2",
        "1.0-RC,1.0.0-rc",
        "1.0_beta,1.0-beta",
        "1.0+X,1.0.0+x",
        "1-2-3,1.2.3"
    })
    void shouldSeeTheSameVersionInTwoSpellings(String one, String other) {
        assertThat(PackageVersion.parse(one)).isEqualByComparingTo(PackageVersion.parse(other));
    }

    @ParameterizedTest
    @CsvSource({"1.0.0,false", "1.0.0-1,true", "1.0+b,false", "2026-11-25,false", "1.0_x,true"})
    void shouldKnowPreReleases(String version, boolean expected) {
        assertThat(PackageVersion.parse(version).isPrerelease()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "1.",
                ".1",
                "1..2",
                "1.2.3.4.5",
                "1.0-",
                "1.0+",
                "1.0-a..b",
                "1.0 beta",
                "1.0/2",
                "-1",
                "1.0-ä"
            })
    void shouldRefuseWhatIsNoVersion(String text) {
        assertThat(PackageVersion.find(text)).isEmpty();
        assertThatThrownBy(() -> PackageVersion.parse(text)).isInstanceOf(DomainException.class);
    }

    @Test
    void shouldBoundWhatItReads() {
        assertThat(PackageVersion.find("1.0-" + "a".repeat(345))).isPresent();
        assertThat(PackageVersion.find("1.0-" + "a".repeat(346))).isEmpty();
        assertThat(PackageVersion.find("1234567890123456789")).isEmpty();
        assertThat(PackageVersion.find("1.0-" + "a-_".repeat(100) + "!")).isEmpty();
    }
}
