package dev.slipway.release.lifecycles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.release.documents.Stamp;
import dev.slipway.release.lifecycles.LifecycleChange.PhaseChange;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PhaseRulesTest {

    private static final Map<String, String> ENVIRONMENTS = Map.of("E-1", "Dev", "E-2", "Test");

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(List.of(phase("", 0, "E-1")), "Phase 1 has no name"),
                Arguments.of(List.of(phase("A", 0, "E-1"), phase("a", 0, "E-2")), "Two phases are called 'a'"),
                Arguments.of(List.of(phase("A", 0, "E-9")), "Phase 'A' names E-9"),
                Arguments.of(
                        List.of(phase("A", 0, "E-1"), phase("B", 0, "E-1")),
                        "Environment 'Dev' stands in phase 'A' and again in phase 'B'"),
                Arguments.of(List.of(phase("A", 0, "E-1", "E-1")), "Environment 'Dev' stands in phase 'A'"),
                Arguments.of(List.of(phase("A", -1, "E-1")), "asks for -1 environments"),
                Arguments.of(List.of(phase("A", 2, "E-1")), "asks for 2 environments before promotion but has 1"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldNameWhatIsWrong(List<Phase> phases, String problem) {
        assertThat(PhaseRules.problems(phases, ENVIRONMENTS)).anyMatch(text -> text.contains(problem));
    }

    @Test
    void shouldAcceptPhasesWithEachEnvironmentOnceAndPhaseForAllOthers() {
        assertThat(PhaseRules.problems(
                        List.of(phase("A", 1, "E-1"), phase("B", 0, "E-2"), phase("Rest", 3)), ENVIRONMENTS))
                .isEmpty();
    }

    @Test
    void shouldKeepIdsAndGiveNewOnesToPhasesWithoutOrWithTheSame() {
        List<Phase> phases =
                PhaseRules.phases(Arrays.asList(sent("p1"), sent(null), null, sent("p1"), sent(" ")), () -> "new");

        assertThat(phases).extracting(Phase::id).containsExactly("p1", "new", "new", "new");
    }

    @Test
    void shouldMeanEveryEnvironmentInTurnWithoutPhases() {
        Lifecycle lifecycle = Lifecycle.blank(new LifecycleId("Lifecycles-1"), "Spaces-1");

        assertThat(lifecycle.expanded(Map.of("E-1", "Dev")).phases()).containsExactly(Phase.of("E-1", "Dev"));
        Lifecycle withPhases = lifecycle.changed(
                new LifecycleChange("n", null, null, null, null, null),
                List.of(phase("A", 0, "E-2")),
                "n",
                new Stamp(null, null));
        assertThat(withPhases.expanded(ENVIRONMENTS)).isEqualTo(withPhases);
    }

    private static Phase phase(String name, int minimum, String... environments) {
        return new Phase("id", name, List.of(), List.of(environments), minimum, false, false, null, null);
    }

    private static PhaseChange sent(@Nullable String id) {
        return new PhaseChange(id, "n", null, null, null, null, null, null, null);
    }
}
