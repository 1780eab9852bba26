package dev.slipway.deployment.execution;

import static dev.slipway.deployment.execution.Frozen.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.deployment.attempts.Attempt;
import dev.slipway.deployment.attempts.Attempt.State;
import dev.slipway.deployment.attempts.AttemptRecords;
import dev.slipway.deployment.deployments.FrozenDeployment;
import dev.slipway.deployment.queue.ClaimedTask;
import dev.slipway.deployment.queue.RunOutcome;
import dev.slipway.deployment.tasklog.ActivityNode;
import dev.slipway.deployment.tasklog.ActivityStatus;
import dev.slipway.deployment.tasklog.LogCategory;
import dev.slipway.deployment.tasklog.TaskLogReader;
import dev.slipway.deployment.tasklog.TaskLogWriter;
import dev.slipway.secrets.Secrets;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs with real scripts and a real database; the test holds the leases. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ExecutionTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    DeploymentRunner runner;

    @Inject
    AttemptRecords records;

    @Inject
    TaskLogReader logs;

    @Inject
    TaskLogWriter notes;

    @Inject
    Secrets secrets;

    @Inject
    Pool pool;

    private final String task = HeldTasks.next();

    @Test
    void shouldRunStepsAndKeepWhatTheySaid() {
        held(1);
        notes.note(task, LogCategory.WAIT, "Waiting for ServerTasks-1.").await().atMost(SOON);
        var frozen = new Frozen()
                .variable("Greeting", "Hello #{Octopus.Environment.Name}", "a-other")
                .variable("Greeting", "Hi #{Octopus.Project.Name}, #{Who}")
                .variable("Who", "Zoë")
                .secret("Password", secrets.seal("correct horse\nbattery"))
                .step(step("one", "Success", """
                    echo "#{Greeting} $(get_octopusvariable greeting) #{Nope}"
                    get_octopusvariable PASSWORD; echo
                    get_octopusvariable PASSWORD >&2
                    set_octopusvariable Made "by one"
                    set_octopusvariable Token tok-12345 -sensitive
                    echo $SLIPWAY_TASK $SLIPWAY_STEP $SLIPWAY_ATTEMPT $SLIPWAY_EPOCH
                    """))
                .variable("Notes", "**new** <b>")
                .step(step(
                        "two",
                        "Success",
                        "echo '#{Octopus.Action[one].Output.Made}' tok-12345; echo '#{Notes | Markdown | Trim}'"))
                .step(step("three", "Failure", "echo never"));
        RunOutcome outcome = run(frozen, 1, false);

        assertThat(outcome).isEqualTo(RunOutcome.success(true));
        assertThat(attempts()).containsExactly("1 one 1 SUCCESS", "2 two 1 SUCCESS", "3 three 1 SKIPPED");
        ActivityNode root = tree(ActivityStatus.SUCCESS);
        assertThat(root.logElements().get(0).messageText()).isEqualTo("Waiting for ServerTasks-1.");
        assertThat(root.children())
                .extracting(ActivityNode::status)
                .containsExactly(ActivityStatus.SUCCESS_WITH_WARNING, ActivityStatus.SUCCESS, ActivityStatus.SKIPPED);
        assertThat(lines(root.children().get(0).children().get(0)))
                .contains("Hi Shop, Zoë Hi Shop, Zoë #{Nope}", "********", task + " 1 1 1")
                .anyMatch(line -> line.contains("#{Nope}") && line.startsWith("The script holds tokens"));
        assertThat(lines(root.children().get(1).children().get(0)))
                .contains("by one ********", "<p><strong>new</strong> &lt;b&gt;</p>");
        assertThat(raw()).doesNotContain("correct", "battery", "tok-12345").contains("== Step 1: one ==");
        assertThat(inDatabase("tok-12345")).isZero();
    }

    @Test
    void shouldFailWithTheExitCodeAndGoOnWithWhatRunsAfterFailures() {
        held(1);
        var frozen = new Frozen()
                .step(step("bad", "Success", "exit 3"))
                .step(step("next", "Success", "echo no"))
                .step(step("rescue", "Failure", "echo \"#{Octopus.Deployment.Error}\"; fail_step 'no rescue'"));
        RunOutcome outcome = run(frozen, 1, false);
        assertThat(outcome.state()).isEqualTo(RunOutcome.State.FAILED);
        assertThat(outcome.errorMessage()).isEqualTo("Step 1 (bad) failed: The script returned exit code 3.");
        assertThat(attempts()).containsExactly("1 bad 1 FAILED", "2 next 1 SKIPPED", "3 rescue 1 FAILED");
        assertThat(lines(
                        tree(ActivityStatus.FAILED).children().get(2).children().get(0)))
                .contains("The script returned exit code 3.", "no rescue");
    }

    @Test
    void shouldFailTheStepWhenAnExpressionCannotBeRead() {
        held(1);
        var frozen = new Frozen()
                .variable("Name", "x")
                .step(step("bad", "Success", "echo '##{Name is fine'\necho #{Name\necho #{Name}"))
                .step(step("rescue", "Failure", "echo '##{Name'"));
        RunOutcome outcome = run(frozen, 1, false);
        assertThat(outcome.state()).isEqualTo(RunOutcome.State.FAILED);
        assertThat(outcome.errorMessage())
                .startsWith("Step 1 (bad) failed: The script holds a #{...} that cannot be read, so it was not run: ")
                .contains("in #{Name (line 2, column 6)", "##{");
        assertThat(attempts()).containsExactly("1 bad 1 FAILED", "2 rescue 1 SUCCESS");
        assertThat(raw()).doesNotContain("is fine");
        assertThat(lines(
                        tree(ActivityStatus.FAILED).children().get(1).children().get(0)))
                .contains("#{Name");
    }

    @Test
    void shouldHonourTheStepsOwnTerms() {
        held(1);
        var frozen = new Frozen()
                .step(step("noisy", "Success", "echo oops >&2", "Octopus.Action.FailScriptOnErrorOutput", "True"))
                .step(step("slow", "Always", "sleep 60", "Octopus.Action.ExecutionTimeout.Minutes", "0.01"))
                .step(step("flaky", "Always", "[ $SLIPWAY_ATTEMPT = 2 ]", "Octopus.Action.AutoRetry.MaximumCount", "3"))
                .step(step("alien", "Always", "x", "Octopus.Action.Script.Syntax", "Cobol"));
        assertThat(run(frozen, 1, false).errorMessage())
                .startsWith("Step 1 (noisy) failed: The script wrote to stderr");
        assertThat(attempts())
                .containsExactly(
                        "1 noisy 1 FAILED",
                        "2 slow 1 FAILED",
                        "3 flaky 1 FAILED",
                        "3 flaky 2 SUCCESS",
                        "4 alien 1 FAILED");
        assertThat(raw()).contains("time limit of 0.01 minutes", "Script syntax Cobol");
    }

    @Test
    void shouldStopAtOnceWhenCancelled() throws Exception {
        held(1);
        var lease = new HeldLease(1, 3600);
        var frozen = new Frozen()
                .step(step("long", "Success", "echo started; sleep 300"))
                .step(step("always", "Always", "echo no"));
        var outcome = CompletableFuture.supplyAsync(() -> ended(claimed(frozen, 1, false), lease));
        await().atMost(SOON).until(() -> raw().contains("started"));
        lease.cancel();
        assertThat(outcome.get(60, TimeUnit.SECONDS).state()).isEqualTo(RunOutcome.State.CANCELED);
        assertThat(attempts()).containsExactly("1 long 1 CANCELED");
        assertThat(raw()).contains("The deployment was cancelled");
    }

    @Test
    void shouldWriteNothingMoreWhenTheTaskHasMovedOn() throws Exception {
        held(1);
        var lease = new HeldLease(1, 3600);
        var frozen = new Frozen()
                .step(step("long", "Success", "echo started; sleep 2; echo late"))
                .step(step("2", "Success", "true"));
        var outcome = CompletableFuture.supplyAsync(() -> ended(claimed(frozen, 1, false), lease));
        await().atMost(SOON).until(() -> raw().contains("started"));
        held(2);
        assertThat(outcome.get(60, TimeUnit.SECONDS).state()).isEqualTo(RunOutcome.State.LOST);
        assertThat(raw()).doesNotContain("late");
        assertThat(attempts()).containsExactly("1 long 1 RUNNING");
    }

    @Test
    void shouldLeaveTheOutcomeOpenWhenTheKeepAliveStops() {
        held(1);
        var frozen = new Frozen().step(step("long", "Success", "sleep 300"));
        RunOutcome outcome = ended(claimed(frozen, 1, false), new HeldLease(1, 1));
        assertThat(outcome.state()).isEqualTo(RunOutcome.State.FAILED);
        assertThat(outcome.errorMessage()).contains("Slipway.Step.OnLostWorker");
        assertThat(attempts()).containsExactly("1 long 1 LOST");
    }

    /** The first worker finished step 1 and was lost in step 2. */
    @ParameterizedTest
    @CsvSource({
        "idempotent, '',       SUCCESS, 2 two 1 LOST|2 two 2 SUCCESS, declared idempotent",
        "check,      exit 0,   SUCCESS, 2 two 1 SUCCESS,              says that it was done",
        "check,      exit 1,   SUCCESS, 2 two 1 LOST|2 two 2 SUCCESS, says that it was not done",
        "check,      exit 7,   FAILED,  2 two 1 LOST,                 exit code 7",
        "check,      '',       FAILED,  2 two 1 LOST,                 Slipway.Step.CheckScript",
        "ask,        '',       FAILED,  2 two 1 LOST,                 does not say what to do",
        "'',         '',       FAILED,  2 two 1 LOST,                 does not say what to do",
    })
    void shouldTakeOverAsTheStepDeclares(
            String onLost, String check, RunOutcome.State state, String second, String told) {
        held(1);
        records.begin(task, one(State.RUNNING), Optional.empty()).await().atMost(SOON);
        records.end(task, 1, one(State.SUCCESS), Optional.empty()).await().atMost(SOON);
        records.begin(task, Attempt.running("a-two", 1, "2", "two", 1, "w1"), Optional.empty())
                .await()
                .atMost(SOON);
        held(2);
        var frozen = new Frozen()
                .step(step("one", "Success", "echo ran one again"))
                .step(step(
                        "two",
                        "Success",
                        "echo '#{Octopus.Action[one].Output.Made}' $SLIPWAY_ATTEMPT $SLIPWAY_EPOCH",
                        OnLostWorker.PROPERTY,
                        onLost,
                        OnLostWorker.CHECK_SCRIPT,
                        check))
                .step(step("three", "Success", "echo three"));
        RunOutcome outcome = run(frozen, 2, true);

        assertThat(outcome.state()).isEqualTo(state);
        String third = state == RunOutcome.State.SUCCESS ? "3 three 1 SUCCESS" : "3 three 1 SKIPPED";
        assertThat(attempts())
                .containsExactlyElementsOf(Stream.of("1 one 1 SUCCESS|" + second + "|" + third)
                        .flatMap(all -> Stream.of(all.split("\\|")))
                        .toList());
        assertThat(raw())
                .contains("Worker w1 was lost", "takes over (epoch 2)", "1 of 3 steps on record", told)
                .doesNotContain("ran one again");
        if (second.contains("two 2")) {
            assertThat(raw()).contains("by one 2 2");
        }
        // The old worker's late word changes nothing.
        assertThat(records.end(
                                task,
                                1,
                                Attempt.running("a-three", 1, "3", "three", 1, "w1")
                                        .ended(State.FAILED, "late"),
                                Optional.empty())
                        .await()
                        .atMost(SOON))
                .isFalse();
        assertThat(attempts()).contains(third);
    }

    @Test
    void shouldFlagTheTaskWhenItWasTakenOverBeforeAnythingBegan() {
        held(4);
        RunOutcome outcome = run(new Frozen().step(step("one", "Success", "true")), 4, true);
        assertThat(outcome).isEqualTo(RunOutcome.success(true));
        assertThat(raw()).contains("The worker that held this task was lost", "0 of 1 steps on record");
    }

    private static Attempt one(State state) {
        Attempt attempt = Attempt.running("a-one", 1, "1", "one", 1, "w1");
        return state == State.RUNNING
                ? attempt
                : attempt.ended(state, false, 0, null, java.util.Map.of("Made", new Attempt.Output("by one", null)));
    }

    @Test
    void shouldLeaveTheRestToAnotherWorkerWhenThisOneStops() throws Exception {
        held(1);
        var frozen = new Frozen()
                .step(step("one", "Success", "echo begun; sleep 1"))
                .step(step("two", "Success", "echo two by $SLIPWAY_EPOCH"));
        var lease = new HeldLease(1, 3600);
        var first = CompletableFuture.supplyAsync(() -> runner.run(claimed(frozen, 1, false), lease));
        await().atMost(SOON).until(() -> raw().contains("begun"));
        lease.drain();
        assertThat(first.get(30, TimeUnit.SECONDS).state()).isEqualTo(RunOutcome.State.LOST);
        assertThat(attempts()).containsExactly("1 one 1 SUCCESS");
        assertThat(raw()).contains("is being stopped. Another goes on from here, after 1 of 2 steps.");

        held(2);
        assertThat(run(frozen, 2, true).state()).isEqualTo(RunOutcome.State.SUCCESS);

        assertThat(attempts()).containsExactly("1 one 1 SUCCESS", "2 two 1 SUCCESS");
        assertThat(raw()).contains("two by 2");
    }

    private RunOutcome run(Frozen frozen, long epoch, boolean takenOver) {
        return ended(claimed(frozen, epoch, takenOver), new HeldLease(epoch, 3600));
    }

    /** Runs it, and ends it as its slot would. */
    private RunOutcome ended(ClaimedTask held, HeldLease lease) {
        RunOutcome outcome = runner.run(held, lease);
        pool.withTransaction(lease.closing()::write).await().atMost(SOON);
        return outcome;
    }

    private ClaimedTask claimed(Frozen frozen, long epoch, boolean takenOver) {
        FrozenDeployment deployment = frozen.build(task);
        return new ClaimedTask(task, "Deployments-1", "Spaces-1", epoch, takenOver, deployment);
    }

    private void held(long epoch) {
        HeldTasks.hold(pool, task, epoch);
    }

    private List<String> attempts() {
        return records.of(task).await().atMost(SOON).stream()
                .sorted(java.util.Comparator.comparing(Attempt::step).thenComparing(Attempt::number))
                .map(a -> a.step() + " " + a.actionName() + " " + a.number() + " " + a.state())
                .toList();
    }

    private ActivityNode tree(ActivityStatus status) {
        return logs.tree(task, "Deploy Shop", status, true, 0)
                .await()
                .atMost(SOON)
                .root();
    }

    private static List<String> lines(ActivityNode node) {
        return node.logElements().stream()
                .map(ActivityNode.LogElement::messageText)
                .toList();
    }

    private String raw() {
        return String.join("", logs.raw(task).collect().asList().await().atMost(SOON));
    }

    private long inDatabase(String secret) {
        return pool.preparedQuery("select count(*) from attempts where outputs::text like '%' || $1 || '%'")
                .execute(Tuple.of(secret))
                .await()
                .atMost(SOON)
                .iterator()
                .next()
                .getLong(0);
    }
}
