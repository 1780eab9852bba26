package dev.slipway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.deployment.queue.RunOutcome;
import dev.slipway.deployment.queue.ScriptedRunner;
import dev.slipway.deployment.tasks.Ending;
import dev.slipway.deployment.tasks.FinishTask;
import dev.slipway.deployment.tasks.TaskState;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A worker that lost its lease loses the task with it. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class LeaseTest {

    @Inject
    DeployApi api;

    @Inject
    ScriptedRunner runner;

    @Inject
    Pool pool;

    @Inject
    FinishTask finish;

    @Test
    void shouldTakeOverWhenALeaseLapses() {
        var first = new CountDownLatch(1);
        var calls = new AtomicInteger();
        api.runsAs((task, lease) -> calls.incrementAndGet() == 1
                ? ScriptedRunner.until(first).run(task, lease)
                : RunOutcome.success(false));
        var task = api.deployed("Environments-1").getString("TaskId");
        api.waitFor(task, "Executing");

        // As if its worker had been away for longer than the lease.
        Rows.execute(pool, "update tasks set lease_until = now() - interval '1 second' where id = $1", task);

        api.waitFor(task, "Success");
        assertThat(runner.runsOf(task)).hasSize(2);
        assertThat(runner.runsOf(task).get(1).takenOver()).isTrue();
        assertThat(runner.runsOf(task).get(1).epoch()).isEqualTo(2);
        assertThat(first.getCount())
                .as("the first run was told that it lost the task")
                .isZero();
    }

    @Test
    void shouldRefuseWritesOfAnOlderEpoch() {
        var running = new CountDownLatch(1);
        var task = api.executing(running);

        assertThat(finish.finish(new Ending(task, 0, TaskState.Completed.FAILED, "late", false))
                        .await()
                        .atMost(DeployApi.SOON))
                .isFalse();
        assertThat(finish.giveBack(task, 0, Duration.ZERO).await().atMost(DeployApi.SOON))
                .isFalse();

        running.countDown();
        api.waitFor(task, "Success");
        assertThat(finish.finish(new Ending(task, 1, TaskState.Completed.FAILED, "later", false))
                        .await()
                        .atMost(DeployApi.SOON))
                .isFalse();
        assertThat(api.state(task)).isEqualTo("Success");
    }
}
