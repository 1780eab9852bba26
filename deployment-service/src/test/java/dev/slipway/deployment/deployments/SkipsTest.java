package dev.slipway.deployment.deployments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contracts.internal.Ticket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SkipsTest {

    private static final List<Ticket.ProcessStep> PROCESS = List.of(
            step("Build", action("a1", "Compile", false), action("a2", "Pack", false)),
            step("Deploy", action("a3", "Deploy", true)));

    @Test
    void shouldSkipByIdAndByNameOfStepOrAction() {
        assertThat(Skips.decide(PROCESS, List.of("a2"), List.of()).actionIds()).containsExactly("a2");
        assertThat(Skips.decide(PROCESS, List.of(), List.of("build")).actionIds())
                .containsExactly("a1", "a2");
        assertThat(Skips.decide(PROCESS, List.of("a1"), List.of("COMPILE")).actionIds())
                .containsExactly("a1");
    }

    @Test
    void shouldNameEveryUnknownStep() {
        assertThat(Skips.decide(PROCESS, List.of("a9"), List.of("Test")).problems())
                .hasSize(2)
                .anyMatch(problem -> problem.contains("'a9'"))
                .anyMatch(problem -> problem.contains("'Test'"));
    }

    @Test
    void shouldRefuseWhenRequiredStepIsSkipped() {
        assertThat(Skips.decide(PROCESS, List.of("a3"), List.of()).problems())
                .singleElement()
                .asString()
                .contains("'Deploy' is required");
    }

    private static Ticket.ProcessStep step(String name, Ticket.ProcessAction... actions) {
        return new Ticket.ProcessStep("s-" + name, name, "Success", "StartAfterPrevious", Map.of(), List.of(actions));
    }

    private static Ticket.ProcessAction action(String id, String name, boolean required) {
        return new Ticket.ProcessAction(
                id,
                name,
                name.toLowerCase(java.util.Locale.ROOT),
                "Octopus.Script",
                false,
                required,
                "Success",
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
