package dev.slipway.release.progression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.release.progression.Lifecycle.Environment;
import dev.slipway.release.progression.Lifecycle.SavedPhase;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Environments of these tests are named by their ids. */
class ProgressionTest {

    private static final List<Environment> ALL = Arrays.stream("Dev TestA TestB Load Prod".split(" "))
            .map(id -> new Environment(id, id))
            .toList();

    /** Dev (automatic) → Test (one of two) → Load (optional, automatic) → Prod. */
    private static final Lifecycle PIPELINE = new Lifecycle(
            "Pipeline",
            List.of(
                    phase("Development", List.of("Dev"), List.of(), 0, false),
                    phase("Test", List.of(), List.of("TestA", "TestB"), 1, false),
                    phase("Load", List.of("Load"), List.of(), 0, true),
                    phase("Production", List.of(), List.of("Prod"), 0, false)),
            ALL);

    private static SavedPhase phase(
            String name, List<String> automatic, List<String> manual, int minimum, boolean optional) {
        return new SavedPhase("phase-" + name, name, automatic, manual, minimum, optional, false);
    }

    private static Progression progression(Lifecycle lifecycle, @Nullable String succeeded) {
        return Progression.of(
                lifecycle,
                new ReleaseHistory("1.0.3", set(succeeded), !set(succeeded).isEmpty(), null));
    }

    private static Progression blocked(Lifecycle lifecycle, @Nullable String succeeded, boolean everDeployed) {
        return Progression.of(lifecycle, new ReleaseHistory("1.0.3", set(succeeded), everDeployed, "it leaks"));
    }

    private static Set<String> set(@Nullable String text) {
        return text == null ? Set.of() : Arrays.stream(text.split(" ")).collect(Collectors.toSet());
    }

    private static String words(List<String> ids) {
        return String.join(" ", ids);
    }

    @ParameterizedTest
    @CsvSource({
        ", Dev, Development, Dev, 1",
        "Dev, Dev TestA TestB, Test, TestA TestB, 1",
        "Dev TestA, Dev TestA TestB Load Prod, Production, TestB Load Prod, 1",
        "Dev TestB Load, Dev TestA TestB Load Prod, Production, TestA Prod, 1",
        "Dev TestA Prod, Dev TestA TestB Load Prod, , TestB Load, 0",
        "TestA, Dev, Development, Dev, 1",
        "Prod Load, Dev, Development, Dev, 1",
    })
    void shouldOpenPhasesOneAfterTheOther(String succeeded, String open, String current, String next, int required) {
        var progression = progression(PIPELINE, succeeded);
        assertThat(words(progression.openEnvironments())).isEqualTo(open);
        assertThat(progression.current().map(state -> state.phase().name()).orElse(null))
                .isEqualTo(current);
        assertThat(words(progression.nextDeployments())).isEqualTo(next);
        assertThat(progression.nextDeploymentsMinimumRequired()).isEqualTo(required);
    }

    @ParameterizedTest
    @CsvSource({
        ", Current Pending Pending Pending",
        "Dev, Complete Current Pending Pending",
        "Dev TestA, Complete Complete Pending Current",
        "Dev TestA Load, Complete Complete Complete Current",
        "Dev TestA Prod, Complete Complete Pending Complete",
    })
    void shouldShowProgress(String succeeded, String progress) {
        assertThat(progression(PIPELINE, succeeded).phases().stream()
                        .map(PhaseState::progress)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(progress);
    }

    @Test
    void shouldDeployAutomaticallyOnlyToCurrentPhase() {
        assertThat(progression(PIPELINE, null).autoDeployTo()).containsExactly("Dev");
        assertThat(progression(PIPELINE, "Dev").autoDeployTo()).isEmpty();
        assertThat(progression(PIPELINE, "Dev TestA").autoDeployTo()).isEmpty();
    }

    @Test
    void shouldLeaveOutAutomaticEnvironmentsThatHaveTheRelease() {
        var both =
                new Lifecycle("Both", List.of(phase("All", List.of("Dev", "TestA"), List.of("Prod"), 0, false)), ALL);
        assertThat(progression(both, "Dev").autoDeployTo()).containsExactly("TestA");
    }

    @Test
    void shouldNeverDeployAutomaticallyToOptionalPhase() {
        var optionalFirst = new Lifecycle(
                "Optional first",
                List.of(
                        phase("Maybe", List.of("Load"), List.of(), 0, true),
                        phase("Must", List.of("Dev"), List.of(), 0, false)),
                ALL);
        var progression = progression(optionalFirst, null);
        assertThat(progression.autoDeployTo()).containsExactly("Dev");
        assertThat(words(progression.openEnvironments())).isEqualTo("Load Dev");
        assertThat(progression.refusal(new Environment("Load", "Load"), true)).isPresent();
        assertThat(progression.refusal(new Environment("Load", "Load"), false)).isEmpty();
        assertThat(progression.refusal(new Environment("Dev", "Dev"), true)).isEmpty();
    }

    @Test
    void shouldBeContentWithLifecycleOfOptionalPhasesOnly() {
        var optional = new Lifecycle(
                "Optional",
                List.of(
                        phase("One", List.of("Dev"), List.of(), 0, true),
                        phase("Two", List.of(), List.of("Prod"), 0, true)),
                ALL);
        var progression = progression(optional, null);
        assertThat(progression.current()).isEmpty();
        assertThat(words(progression.openEnvironments())).isEqualTo("Dev Prod");
        assertThat(blocked(optional, "Dev", true).openEnvironments()).containsExactly("Dev");
    }

    @ParameterizedTest
    @CsvSource({", Dev", "Dev, Dev TestA", "Dev TestA TestB, Dev TestA TestB Load"})
    void shouldMakeOnePhasePerEnvironmentWhenLifecycleHasNone(String succeeded, String open) {
        assertThat(words(progression(new Lifecycle("Default", List.of(), ALL), succeeded)
                        .openEnvironments()))
                .isEqualTo(open);
    }

    @Test
    void shouldFillPhaseWithoutEnvironmentsWithAllThatNoEarlierPhaseHas() {
        var rest = new Lifecycle(
                "Rest",
                List.of(
                        phase("First", List.of("Dev"), List.of(), 0, false),
                        phase("Rest", List.of(), List.of(), 1, false),
                        phase("Nothing left", List.of(), List.of(), 0, false)),
                ALL);
        var progression = progression(rest, "Dev");
        assertThat(words(progression.openEnvironments())).isEqualTo("Dev TestA TestB Load Prod");
        assertThat(progression.phases()).hasSize(2);
        assertThat(progression(rest, "Dev Prod").current()).isEmpty();
    }

    @Test
    void shouldForgetEnvironmentsThatAreGone() {
        var lifecycle = new Lifecycle(
                "Gone",
                List.of(
                        phase("One", List.of("Old"), List.of("Dev"), 0, false),
                        phase("Two", List.of("Older"), List.of(), 0, false),
                        phase("Three", List.of(), List.of("Prod"), 0, false)),
                ALL);
        assertThat(words(progression(lifecycle, "Dev").openEnvironments())).isEqualTo("Dev Prod");
        assertThat(progression(lifecycle, null).autoDeployTo()).isEmpty();
    }

    @Test
    void shouldAskForNoMoreEnvironmentsThanPhaseHas() {
        var lifecycle = new Lifecycle("L", List.of(phase("One", List.of(), List.of("Dev"), 5, false)), ALL);
        assertThat(progression(lifecycle, "Dev").current()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " | true | ",
                " | false | Dev",
                "Dev | true | Dev",
                "Dev TestA | true | Dev TestA TestB",
                "Dev TestA Load | true | Dev TestA TestB Load",
            })
    void shouldCloseUntouchedPhasesWhileDefectIsUnresolved(String succeeded, boolean everDeployed, String open) {
        var progression = blocked(PIPELINE, succeeded, everDeployed);
        assertThat(words(progression.openEnvironments())).isEqualTo(open == null ? "" : open);
        assertThat(progression.autoDeployTo()).isEqualTo(everDeployed ? List.of() : List.of("Dev"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dev | Prod | Release 1.0.3 cannot go to Prod: it needs one successful deployment in phase Test",
                " | TestA | Release 1.0.3 cannot go to TestA: it needs one successful deployment in phase Development",
            })
    void shouldNamePhaseAndWhatIsMissing(String succeeded, String environment, String message) {
        assertThat(progression(PIPELINE, succeeded).refusal(new Environment(environment, environment), false))
                .contains(message);
    }

    @Test
    void shouldCountWhenSeveralDeploymentsAreMissing() {
        var lifecycle = new Lifecycle(
                "L",
                List.of(
                        phase("Test", List.of(), List.of("TestA", "TestB"), 0, false),
                        phase("Production", List.of(), List.of("Prod"), 0, false)),
                ALL);
        assertThat(progression(lifecycle, "TestA").refusal(new Environment("Prod", "Prod"), false))
                .contains(
                        "Release 1.0.3 cannot go to Prod: it needs 2 successful deployments in phase Test, and has 1 so"
                                + " far (not yet in TestB)");
    }

    @Test
    void shouldRefuseEnvironmentOutsideLifecycleAndNameDefect() {
        var lifecycle = new Lifecycle("Short", List.of(phase("One", List.of(), List.of("Dev"), 0, false)), ALL);
        assertThat(progression(lifecycle, null)
                        .refusal(new Environment("Prod", "Prod"), false)
                        .orElseThrow())
                .contains("not part of lifecycle Short");
        assertThat(blocked(PIPELINE, "Dev", true)
                        .refusal(new Environment("TestA", "TestA"), false)
                        .orElseThrow())
                .contains("1.0.3", "TestA", "it leaks", "Resolve the defect");
    }

    @Test
    void shouldAllowAutomaticDeploymentOnlyWherePhaseIsAutomatic() {
        assertThat(progression(PIPELINE, null).refusal(new Environment("Dev", "Dev"), true))
                .isEmpty();
        assertThat(progression(PIPELINE, "Dev")
                        .refusal(new Environment("TestA", "TestA"), true)
                        .orElseThrow())
                .contains("automatically");
    }
}
