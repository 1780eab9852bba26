package dev.slipway.deployment.execution;

import dev.slipway.deployment.deployments.FrozenDeployment;
import dev.slipway.deployment.queue.ClaimedTask;
import dev.slipway.deployment.queue.RunOutcome;
import dev.slipway.deployment.tasklog.TaskLogReader;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Runs a deployment once, with real scripts, a real database and a lease that is held; then what its log says. */
@ApplicationScoped
class Runs {

    private static final Duration SOON = Duration.ofSeconds(60);

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
        String task = HeldTasks.next();
        HeldTasks.hold(pool, task, 1);
        var lease = new HeldLease(1, 3600);
        var held = new ClaimedTask(task, "Deployments-1", "Spaces-1", 1, false, change.apply(frozen.build(task)));
        RunOutcome outcome = runner.run(held, lease);
        pool.withTransaction(lease.closing()::write).await().atMost(SOON);
        return new Ran(
                outcome,
                String.join("", logs.raw(task).collect().asList().await().atMost(SOON)));
    }
}
