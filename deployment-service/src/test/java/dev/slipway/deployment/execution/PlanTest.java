package dev.slipway.deployment.execution;

import static dev.slipway.deployment.execution.Frozen.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contracts.internal.Ticket.ProcessAction;
import dev.slipway.deployment.attempts.Attempt;
import dev.slipway.deployment.attempts.Attempt.State;
import dev.slipway.deployment.execution.Next.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

    private final List<Attempt> history = new ArrayList<>();
    private String truth = "";

    @Test
    void shouldLeaveOutWhatIsDisabledOrNotForThisEnvironmentOrChannel() {
        var frozen = new Frozen()
                .step(step("off", "Success", Map.of(), action("off", true, List.of(), List.of(), List.of())))
                .step(step(
                        "elsewhere",
                        "Success",
                        Map.of(),
                        action("e", false, List.of("Environments-2"), List.of(), List.of())))
                .step(step(
                        "here",
                        "Success",
                        Map.of(),
                        action("h", false, List.of("Environments-1"), List.of(), List.of())))
                .step(step(
                        "not",
                        "Success",
                        Map.of(),
                        action("n", false, List.of(), List.of("Environments-1"), List.of())))
                .step(step(
                        "channel",
                        "Success",
                        Map.of(),
                        action("c", false, List.of(), List.of(), List.of("Channels-2"))))
                .step(step(
                        "two",
                        "Success",
                        Map.of(),
                        Frozen.bash("x", "true"),
                        action("off2", true, List.of(), List.of(), List.of()),
                        Frozen.bash("y", "true")));
        assertThat(Plan.of(frozen.build("t")).actions())
                .extracting(action -> action.number() + " " + action.action().name())
                .containsExactly("1 h", "2.1 x", "2.2 y");
    }

    @Test
    void shouldGoFromStepToStep() {
        Plan plan = plan("Success", "Success");
        assertThat(next(plan)).isEqualTo("run 1 attempt 1");
        ended("1", State.SUCCESS);
        assertThat(next(plan)).isEqualTo("run 2 attempt 1");
        ended("2", State.SUCCESS);
        assertThat(next(plan)).isEqualTo("SUCCESS");
        assertThat(next(plan())).isEqualTo("SUCCESS");
    }

    /** The second step's condition after the first ended so. */
    @ParameterizedTest
    @CsvSource({
        "Success,  SUCCESS, run 2 attempt 1",
        "Success,  FAILED,  skip 2",
        "Success,  SKIPPED, run 2 attempt 1",
        "Failure,  SUCCESS, skip 2",
        "Failure,  FAILED,  run 2 attempt 1",
        "Always,   SUCCESS, run 2 attempt 1",
        "Always,   FAILED,  run 2 attempt 1",
        "Always,   CANCELED,CANCELED",
        "Success,  LOST,    interrupted 1 attempt 1",
        "Success,  RUNNING, interrupted 1 attempt 1",
    })
    void shouldHonourRunConditions(String condition, State first, String expected) {
        ended("1", first);
        assertThat(next(plan("Success", condition))).isEqualTo(expected);
    }

    @Test
    void shouldAskTheVariableCondition() {
        var frozen = new Frozen()
                .step(step("1", "Success", "true"))
                .step(step(
                        "2",
                        "Variable",
                        Map.of("Octopus.Action.ConditionVariableExpression", Frozen.plain("#{Go}")),
                        Frozen.bash("2", "true")));
        Plan plan = Plan.of(frozen.build("t"));
        ended("1", State.FAILED);
        assertThat(next(plan)).isEqualTo("skip 2");
        truth = "#{Go}";
        assertThat(next(plan)).isEqualTo("run 2 attempt 1");
    }

    @Test
    void shouldSkipFurtherActionsOfAStepThatFailed() {
        var frozen = new Frozen()
                .step(step("1", "Always", Map.of(), Frozen.bash("1", "false"), Frozen.bash("2", "true")))
                .step(step("3", "Failure", "true"));
        Plan plan = Plan.of(frozen.build("t"));
        ended("1", State.FAILED);
        assertThat(next(plan)).isEqualTo("skip 1.2");
        ended("2", State.SKIPPED);
        assertThat(next(plan)).isEqualTo("run 2 attempt 1");
        ended("3", State.SUCCESS);
        assertThat(next(plan)).isEqualTo("FAILED");
    }

    @Test
    void shouldSkipWhatWasExcludedButNotWhatIsRequired() {
        var frozen = new Frozen()
                .step(step("1", "Success", "true"))
                .step(step("2", "Success", "true"))
                .skip("a-1", "2");
        Plan plan = Plan.of(frozen.build("t"));
        assertThat(next(plan)).isEqualTo("skip 1");
        ended("1", State.SKIPPED);
        assertThat(next(plan)).isEqualTo("skip 2");
    }

    @Test
    void shouldRepeatAFailedActionAsOftenAsItSays() {
        var frozen = new Frozen().step(step("1", "Success", "false", "Octopus.Action.AutoRetry.MaximumCount", "2"));
        Plan plan = Plan.of(frozen.build("t"));
        ended("1", State.FAILED);
        assertThat(next(plan)).isEqualTo("run 1 attempt 2");
        history.add(attempt("1", 2).ended(State.FAILED, "no"));
        assertThat(next(plan)).isEqualTo("run 1 attempt 3");
        history.add(attempt("1", 3).ended(State.FAILED, "no"));
        assertThat(next(plan)).isEqualTo("FAILED");
    }

    @Test
    void shouldNotRepeatALostAttemptThatWasDecided() {
        var frozen = new Frozen().step(step("1", "Success", "false", "Octopus.Action.AutoRetry.MaximumCount", "2"));
        history.add(attempt("1", 1).ended(State.LOST, "Nobody knows."));
        assertThat(next(Plan.of(frozen.build("t")))).isEqualTo("FAILED");
    }

    @Test
    void shouldGoOnWithTheAttemptAfterALostOne() {
        history.add(attempt("1", 1).ended(State.LOST, null));
        history.add(attempt("1", 2).ended(State.SUCCESS, null));
        assertThat(next(plan("Success", "Success"))).isEqualTo("run 2 attempt 1");
    }

    private Plan plan(String... conditions) {
        var frozen = new Frozen();
        for (int i = 0; i < conditions.length; i++) {
            frozen.step(step("" + (i + 1), conditions[i], "true"));
        }
        return Plan.of(frozen.build("t"));
    }

    private void ended(String action, State state) {
        history.add(attempt(action, 1).ended(state, state == State.FAILED ? "no" : null));
    }

    private static Attempt attempt(String action, int number) {
        return Attempt.running("a-" + action, number, action, action, 1, "w");
    }

    private String next(Plan plan) {
        Next next = plan.next(history, (action, expression) -> truth.equals(expression));
        if (next instanceof Next.Run run) {
            return "run " + run.action().number() + " attempt " + run.attempt();
        } else if (next instanceof Next.Skip skip) {
            return "skip " + skip.action().number();
        } else if (next instanceof Next.Interrupted interrupted) {
            return "interrupted " + interrupted.action().number() + " attempt "
                    + interrupted.lost().number();
        }
        End end = ((Next.Finished) next).end();
        return end.name();
    }

    private static ProcessAction action(
            String name, boolean disabled, List<String> environments, List<String> excluded, List<String> channels) {
        return new ProcessAction(
                "a-" + name,
                name,
                name,
                "Octopus.Script",
                disabled,
                false,
                "Success",
                environments,
                excluded,
                channels,
                Map.of());
    }
}
