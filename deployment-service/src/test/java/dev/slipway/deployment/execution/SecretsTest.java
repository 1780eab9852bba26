package dev.slipway.deployment.execution;

import static dev.slipway.deployment.execution.Frozen.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contracts.internal.Ticket.ProcessProperty;
import dev.slipway.deployment.queue.ClaimedTask;
import dev.slipway.deployment.queue.RunOutcome;
import dev.slipway.deployment.tasklog.TaskLogReader;
import dev.slipway.secrets.Secrets;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets in a run: never in the record or the log, and an error by name where one does not open. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class SecretsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    DeploymentRunner runner;

    @Inject
    TaskLogReader logs;

    @Inject
    Secrets secrets;

    @Inject
    Pool pool;

    private final String task = HeldTasks.next();

    @Test
    void shouldKeepSecretsOutOfTheRecordAndTheLog() {
        held(1);
        var frozen = new Frozen()
                .secret("Password", secrets.seal("correct-horse"))
                .step(step("one", "Success", """
                    set_octopusvariable Token tok-12345 -sensitive
                    set_octopusvariable Address "https://u:$(get_octopusvariable Password)@host"
                    set_octopusvariable Plain just-text
                    """))
                .step(step("two", "Success", """
                    echo "$(get_octopusvariable 'Octopus.Action[one].Output.Address')"
                    echo "$(get_octopusvariable 'Octopus.Action[one].Output.Plain')"
                    fail_step "no entry with $(get_octopusvariable Password) and #{Octopus.Action[one].Output.Token}"
                    """))
                .step(step("three", "Failure", "echo \"#{Octopus.Deployment.Error}\""));

        RunOutcome outcome = run(frozen, 1, false);

        assertThat(outcome.errorMessage()).endsWith("no entry with ******** and ********");
        assertThat(raw())
                .contains("just-text", "no entry with ******** and ********")
                .doesNotContain("correct-horse", "tok-12345", "u:***");
        assertThat(record()).contains("just-text").doesNotContain("correct-horse", "tok-12345");
    }

    @Test
    void shouldFailByTheNameOfAVariableThatDoesNotOpen() {
        held(1);
        var frozen = new Frozen()
                .secret("Password", tampered(secrets.seal("correct-horse")))
                .step(step("one", "Success", "echo never"));

        assertThat(run(frozen, 1, false).errorMessage())
                .startsWith("Step 1 (one) failed: Variable Password cannot be decrypted.")
                .contains("changed or cut off");
        assertThat(raw()).contains("Variable Password cannot be decrypted").doesNotContain("never");
    }

    @ParameterizedTest
    @ValueSource(strings = {"endpoint", "output"})
    void shouldRefuseAPropertyThatWasSealedForAnotherPlace(String kind) {
        held(1);
        var pasted =
                Map.of("Api.Key", new ProcessProperty(null, secrets.of(kind).seal("hers")));
        var frozen = new Frozen().step(step("one", "Success", pasted, Frozen.bash("one", "echo never")));

        assertThat(run(frozen, 1, false).errorMessage())
                .startsWith("Step 1 (one) failed: Property Api.Key cannot be decrypted.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"endpoint", "output", "property"})
    void shouldRefuseAVariableThatWasSealedForAnotherPlace(String kind) {
        held(1);
        String pasted = secrets.of(kind).seal("hers");
        var frozen = new Frozen().secret("Key", pasted).step(step("one", "Success", "echo never"));

        assertThat(run(frozen, 1, false).errorMessage())
                .startsWith("Step 1 (one) failed: Variable Key cannot be decrypted. It was sealed for another place");
    }

    /** As somebody with access to the database could do, between two steps. */
    @Test
    void shouldFailByTheNameOfAnOutputWhoseRowWasChanged() {
        held(1);
        var one = step("one", "Success", "set_octopusvariable Token tok-12345 -sensitive");
        run(new Frozen().step(one), 1, false);
        String sealed = pool.preparedQuery("select outputs #>> '{Token,sealed}' from attempts where task_id = $1")
                .execute(Tuple.of(task))
                .await()
                .atMost(SOON)
                .iterator()
                .next()
                .getString(0);
        pool.preparedQuery("update attempts set outputs = jsonb_set(outputs, '{Token,sealed}', to_jsonb($2::text))"
                        + " where task_id = $1")
                .execute(Tuple.of(task, tampered(sealed)))
                .await()
                .atMost(SOON);

        held(2);
        RunOutcome outcome = run(new Frozen().step(one).step(step("two", "Success", "echo never")), 2, true);

        assertThat(outcome.errorMessage())
                .startsWith("Step 2 (two) failed: Output variable Token cannot be decrypted.");
        assertThat(raw()).doesNotContain("never", "tok-12345");
    }

    /** Cut off, and its last whole byte changed. */
    private static String tampered(String sealed) {
        String cut = sealed.substring(0, sealed.length() - 4);
        return cut.substring(0, cut.length() - 1) + (cut.endsWith("A") ? "B" : "A");
    }

    private RunOutcome run(Frozen frozen, long epoch, boolean takenOver) {
        var lease = new HeldLease(epoch, 3600);
        RunOutcome outcome = runner.run(
                new ClaimedTask(task, "Deployments-1", "Spaces-1", epoch, takenOver, frozen.build(task)), lease);
        pool.withTransaction(lease.closing()::write).await().atMost(SOON);
        return outcome;
    }

    private void held(long epoch) {
        HeldTasks.hold(pool, task, epoch);
    }

    private String raw() {
        return String.join("", logs.raw(task).collect().asList().await().atMost(SOON));
    }

    private String record() {
        return pool.preparedQuery("select string_agg(a::text, ' ') from attempts a where task_id = $1")
                .execute(Tuple.of(task))
                .await()
                .atMost(SOON)
                .iterator()
                .next()
                .getString(0);
    }
}
