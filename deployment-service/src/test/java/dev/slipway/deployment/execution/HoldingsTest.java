package dev.slipway.deployment.execution;

import static dev.slipway.deployment.execution.Frozen.bash;
import static dev.slipway.deployment.execution.Frozen.plain;
import static dev.slipway.deployment.execution.Frozen.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.contracts.internal.ExpansionRequest;
import dev.slipway.contracts.internal.ExpansionRequest.Held;
import dev.slipway.contracts.internal.Expansions;
import dev.slipway.contracts.internal.Expansions.Expansion;
import dev.slipway.contracts.internal.Expansions.Property;
import dev.slipway.deployment.expansions.ReadExpansions;
import dev.slipway.deployment.queue.ClaimedTask;
import dev.slipway.deployment.queue.RunOutcome;
import dev.slipway.deployment.tasklog.TaskLogReader;
import dev.slipway.secrets.Secrets;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real scripts with what their variables hold; variables-service is a stand-in. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class HoldingsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    DeploymentRunner runner;

    @Inject
    ReadExpansions expansions;

    @Inject
    TaskLogReader logs;

    @Inject
    Secrets secrets;

    @Inject
    Pool pool;

    private final String task = HeldTasks.next();
    private StubService variables;

    @BeforeEach
    void startVariablesService() {
        variables = StubService.start("variables-service");
        answer();
    }

    @AfterEach
    void stop() {
        variables.close();
    }

    @Test
    void shouldGiveScriptsThePropertiesAndMaskTheSecretOnes() {
        RunOutcome outcome = run(new Frozen()
                .holding("Acc", "UsernamePasswordAccount", "Accounts-1")
                .holding("Pool", "WorkerPool", "WorkerPools-1")
                .variable("Acc.Note", "explicit")
                .step(step("one", "Success", """
                        echo "#{Acc} $(get_octopusvariable acc.username) #{Acc.Note}"
                        get_octopusvariable "Acc.Password"; echo
                        [ "$(get_octopusvariable Acc.Password)" = 'geh"eim 1' ] && echo "it is right"
                        echo "#{Pool}: #{Pool.Name}"
                        """)));

        assertThat(outcome.state()).isEqualTo(RunOutcome.State.SUCCESS);
        assertThat(raw())
                .contains("Accounts-1 ada explicit", "********", "it is right", "WorkerPools-1: Default Worker Pool")
                .doesNotContain("geh\"eim");
        assertThat(variables.requests("POST", "/internal/expansions")).hasSize(1);
    }

    @Test
    void shouldAskAgainForEachStep() {
        run(new Frozen()
                .holding("Acc", "UsernamePasswordAccount", "Accounts-1")
                .step(step("one", "Success", "true"))
                .step(step("two", "Success", "true")));

        assertThat(variables.requests("POST", "/internal/expansions")).hasSize(2);
    }

    @Test
    void shouldFailTheStepWhoseVariableHoldsNothingToUse() {
        RunOutcome gone = run(new Frozen()
                .holding("Acc", "UsernamePasswordAccount", "Accounts-404")
                .step(step("one", "Success", "echo never")));
        assertThat(gone.errorMessage())
                .contains("Variable Acc holds 'Accounts-404', which is no account of this space", "deploy again");
        assertThat(raw()).doesNotContain("never");
    }

    @Test
    void shouldFailTheStepWhoseConditionNeedsIt() {
        RunOutcome outcome = run(new Frozen()
                .holding("Pool", "WorkerPool", "WorkerPools-404")
                .step(step(
                        "one",
                        "Variable",
                        Map.of("Octopus.Step.ConditionVariableExpression", plain("#{if Pool.Name}True#{/if}")),
                        bash("one", "echo never"))));
        assertThat(outcome.errorMessage()).contains("holds 'WorkerPools-404', which is no worker pool of this space");
    }

    @Test
    void shouldWaitForVariablesService() throws Exception {
        variables.close();
        var running = CompletableFuture.supplyAsync(() -> run(new Frozen()
                .holding("Acc", "UsernamePasswordAccount", "Accounts-1")
                .step(step("one", "Success", "echo as #{Acc.Username}"))));
        await().atMost(SOON).until(() -> raw().contains("Waiting for variables-service"));

        variables = StubService.start("variables-service");
        answer();

        assertThat(running.get(60, TimeUnit.SECONDS).state()).isEqualTo(RunOutcome.State.SUCCESS);
        assertThat(raw()).contains("as ada");
    }

    @Test
    void shouldGiveUpInTime() {
        variables.close();
        List<String> warnings = new ArrayList<>();
        var impatient = new Holdings(expansions, new HeldLease(1, 60), Duration.ofSeconds(1));

        assertThatThrownBy(() -> impatient.of("Spaces-1", "Environments-1", held(), warnings::add))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("did not tell within 1 seconds")
                .hasMessageContaining("Deploy again when it answers");
        assertThat(warnings).singleElement().asString().startsWith("Waiting for variables-service");
    }

    @Test
    void shouldStopWaitingForACancelledTask() {
        variables.close();
        var lease = new HeldLease(1, 60);
        lease.cancel();
        var patient = new Holdings(expansions, lease, Duration.ofHours(1));

        assertThatThrownBy(() -> patient.of("Spaces-1", "Environments-1", held(), warning -> {}))
                .isInstanceOf(CannotRun.class)
                .hasMessage("Cancelled before it ran.");
    }

    private static List<Held> held() {
        return List.of(new Held("UsernamePasswordAccount", "Accounts-1"));
    }

    private void answer() {
        var known = Map.of(
                "Accounts-1",
                new Expansion(
                        "Accounts-1",
                        null,
                        List.of(
                                Property.plain("Username", "ada"),
                                Property.plain("Note", "hidden by another variable"),
                                Property.secret("Password", secrets.seal("geh\"eim 1")))));
        variables.answerWith(
                "POST",
                "/internal/expansions",
                request -> new Expansions(request.bodyAs(ExpansionRequest.class).held().stream()
                        .map(held -> known.getOrDefault(
                                held.id(), Expansion.refused(held.id(), "which is no account of this space")))
                        .toList()));
    }

    private RunOutcome run(Frozen frozen) {
        HeldTasks.hold(pool, task, 1);
        var lease = new HeldLease(1, 3600);
        RunOutcome outcome =
                runner.run(new ClaimedTask(task, "Deployments-1", "Spaces-1", 1, false, frozen.build(task)), lease);
        pool.withTransaction(lease.closing()::write).await().atMost(SOON);
        return outcome;
    }

    private String raw() {
        return String.join("", logs.raw(task).collect().asList().await().atMost(SOON));
    }
}
