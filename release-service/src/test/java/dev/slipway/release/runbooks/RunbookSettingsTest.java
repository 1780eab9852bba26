package dev.slipway.release.runbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.release.lifecycles.RetentionPeriod;
import dev.slipway.release.projects.ConnectivityPolicy;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunbookSettingsTest {

    @Test
    void shouldHaveNothingMissingWhenNothingIsSaid() {
        RunbookSettings settings = RunbookSettings.of(change(null, null, null, null, null));

        assertThat(settings.multiTenancyMode()).isEqualTo("Untenanted");
        assertThat(settings.environmentScope()).isEqualTo("All");
        assertThat(settings.defaultGuidedFailureMode()).isEqualTo("EnvironmentDefault");
        assertThat(settings.connectivityPolicy().skipMachineBehavior()).isEqualTo("None");
        assertThat(settings.runRetentionPolicy().quantityToKeep()).isEqualTo(100);
        assertThat(settings.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Tenanted, Specified, On, SkipUnavailableMachines, 0",
        "Many, All, Off, None, 1",
        "Tenanted, Everywhere, Off, None, 1",
        "Tenanted, All, Sometimes, None, 1",
        "Tenanted, All, Off, Maybe, 1",
        "Many, Everywhere, Sometimes, Maybe, 4"
    })
    void shouldTellEachModeThatDoesNotExist(
            String tenancy, String scope, String guided, String skipping, int problems) {
        RunbookSettings settings = RunbookSettings.of(
                change(tenancy, scope, guided, new ConnectivityPolicy(skipping, null, null, null), null));

        assertThat(settings.problems()).hasSize(problems);
    }

    @ParameterizedTest
    @CsvSource({
        "Count, Items, 1000, 0",
        "Forever, , , 0",
        "Some, Items, 1, 1",
        "Count, Weeks, 1, 1",
        "Count, Days, -1, 1"
    })
    void shouldCheckRetention(String strategy, @Nullable String unit, @Nullable Integer quantity, int problems) {
        RunbookSettings settings =
                RunbookSettings.of(change(null, null, null, null, new RetentionPeriod(strategy, unit, quantity, null)));

        assertThat(settings.problems()).hasSize(problems);
    }

    @Test
    void shouldNameSnapshotsThatNobodyNames() {
        assertThat(SnapshotName.from(RandomGenerator.of("L64X128MixRandom"))).matches("Snapshot [A-Z2-9]{7}");
    }

    @ParameterizedTest
    @CsvSource({", false", "true, true", "'', true", "false, false", "FALSE, false", "on, true"})
    void shouldUnderstandPublish(@Nullable String sent, boolean asked) {
        assertThat(Publish.asked(sent)).isEqualTo(asked);
    }

    private static RunbookChange change(
            @Nullable String tenancy,
            @Nullable String scope,
            @Nullable String guided,
            @Nullable ConnectivityPolicy policy,
            @Nullable RetentionPeriod retention) {
        return new RunbookChange(
                "r",
                null,
                null,
                "Projects-1",
                null,
                tenancy,
                scope,
                List.of(),
                guided,
                policy,
                retention,
                null,
                null,
                null);
    }
}
