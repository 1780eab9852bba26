package dev.slipway.release.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTemplateTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:05:09Z");

    @ParameterizedTest
    @CsvSource({
        "#{Octopus.Version.LastMajor}.#{Octopus.Version.LastMinor}.#{Octopus.Version.NextPatch}, 1.4.9, 1.4.10",
        "#{Octopus.Version.LastMajor}.#{Octopus.Version.LastMinor}.#{Octopus.Version.NextPatch}, , 0.0.1",
        "#{Octopus.Version.NextMajor}.0, 1.4.9, 2.0",
        "#{octopus.version.lastmajor}.#{ Octopus.Version.NextMinor }, 1.4.9, 1.5",
        "1.#{Octopus.Version.NextBuild}.#{Octopus.Version.NextRevision}, 1.4.9.2, 1.10.3",
        "1.0-#{Octopus.Version.NextSuffix}, 1.0-rc.9, 1.0-rc.10",
        "1.0-#{Octopus.Version.LastSuffix}, 1.0-rc, 1.0-rc",
        "1.0-#{Octopus.Version.NextSuffix}, 1.0-rc, 1.0-rc.1",
        "#{Octopus.Date.Year}.#{Octopus.Date.Month}.#{Octopus.Date.Day}.#{Octopus.Time.Hour}, , 2026.11.23.18",
        "#{Octopus.Date.Year}.#{Octopus.Date.DayOfYear}.i, , 2026.327.i",
        "1.0.i, 1.0.4, 1.0.i",
        "#{Octopus.Version.Channel.NextMajor}.0, 1.4.9, 6.0",
        "#{Octopus.Version.Channel[Hotfix].LastMinor}.0, 1.4.9, 2.0",
        "1.0-#{Octopus.Release.Channel.Name}, , 1.0-Hotfix",
    })
    void shouldEvaluate(String template, String last, String expected) {
        var facts = new VersionFacts(
                last == null ? null : ReleaseVersion.parse(last), ReleaseVersion.parse("5.2"), "Hotfix", "Web", NOW);
        assertThat(new VersionTemplate(template).evaluate(facts)).isEqualTo(expected);
    }

    @Test
    void shouldShowWhatTheTemplateCameToWhenAVariableIsUnknown() {
        var facts = new VersionFacts(null, null, "Default", "Web", NOW);
        assertThatThrownBy(() -> new VersionTemplate("1.#{Octopus.Version.NextMinor}.#{Nope}").evaluate(facts))
                .hasMessageContaining("came to '1.1.#{Nope}'");
    }
}
