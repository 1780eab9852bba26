package dev.slipway.deployment.execution;

import dev.slipway.deployment.deployments.FrozenDeployment;
import dev.slipway.deployment.queue.ClaimedTask;
import dev.slipway.deployment.queue.RunOutcome;
import dev.slipway.deployment.tasklog.TaskLogReader;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Runs a deployment once, with real scripts, a real database and a lease that is held; then what its log says. */
@ApplicationScoped
class Runs {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final AtomicLong NUMBERS = new AtomicLong(6_000_000);

    private final DeploymentRunner runner;
    private final TaskLogReader logs;
    private final Pool pool;

    Runs(DeploymentRunner runner, TaskLogReader logs, Pool pool) {
        this.runner = runner;
        this.logs = logs;
        this.pool = pool;
    }

    record Ran(RunOutcome outcome, String log) {}

    Ran run(Frozen frozen) {
        return run(frozen, deployment -> deployment);
    }

    Ran run(Frozen frozen, UnaryOperator<FrozenDeployment> change) {
        long number = NUMBERS.incrementAndGet();
        String task = "ServerTasks-" + number;
        claimed(task, number);
        var lease = new HeldLease(1, 3600);
        var held = new ClaimedTask(task, "Deployments-1", "Spaces-1", 1, false, change.apply(frozen.build(task)));
        RunOutcome outcome = runner.run(held, lease);
        pool.withTransaction(lease.closing()::write).await().atMost(SOON);
        return new Ran(
                outcome,
                String.join("", logs.raw(task).collect().asList().await().atMost(SOON)));
    }

    private void claimed(String task, long number) {
        pool.preparedQuery("""
            insert into tasks (id, num, space_id, kind, description, state, concurrency_tag, created, queue_time,
                eligible_at, recheck, last_updated, lease_until, epoch, worker)
            values ($1, $2, 'Spaces-test', 'Deploy', 'a test', 'Executing', $1, now(), now(), now(), false, now(),
                now() + interval '1 day', 1, 'w1')
            """).execute(Tuple.of(task, number)).await().atMost(SOON);
    }
}
