package dev.slipway.deployment.execution;

import dev.slipway.deployment.attempts.AttemptRecords;
import dev.slipway.deployment.expansions.ExpansionsConfig;
import dev.slipway.deployment.expansions.ReadExpansions;
import dev.slipway.deployment.queue.ClaimedTask;
import dev.slipway.deployment.queue.Lease;
import dev.slipway.deployment.queue.RunOutcome;
import dev.slipway.deployment.queue.TaskRunner;
import dev.slipway.deployment.queue.WorkerName;
import dev.slipway.deployment.scripts.ScriptRunner;
import dev.slipway.deployment.tasklog.TaskLog;
import dev.slipway.deployment.tasklog.TaskLogs;
import dev.slipway.secrets.Secrets;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Runs deployments on this worker's slots. */
@ApplicationScoped
class DeploymentRunner implements TaskRunner {

    private final ScriptRunner scripts;
    private final AttemptRecords records;
    private final TaskLogs logs;
    private final WorkerName worker;
    private final Instance<Secrets> secrets;
    private final String web;
    private final ReadExpansions expansions;
    private final ExpansionsConfig config;

    /** Ends scripts at their time limits. */
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "script-limits");
        thread.setDaemon(true);
        return thread;
    });

    DeploymentRunner(
            ScriptRunner scripts,
            AttemptRecords records,
            TaskLogs logs,
            WorkerName worker,
            Instance<Secrets> secrets,
            WebConfig web,
            ReadExpansions expansions,
            ExpansionsConfig config) {
        this.scripts = scripts;
        this.records = records;
        this.logs = logs;
        this.worker = worker;
        this.secrets = secrets;
        this.web = web.publicUrl().orElse("").replaceAll("/+$", "");
        this.expansions = expansions;
        this.config = config;
    }

    @Override
    public RunOutcome run(ClaimedTask task, Lease lease) {
        TaskLog log = logs.open(task.taskId(), task.epoch());
        // Who waits for the log to take his words must not wait for a lease that is gone.
        lease.onLost(log::abandon);
        var journal = new Journal(records, task.taskId(), lease, log);
        var plan = Plan.of(task.deployment());
        var unsealed = new Unsealed(secrets::get);
        var holdings = new Holdings(expansions, lease, config.patience());
        var variables = new StepVariables(task.deployment(), plan.actions(), unsealed, holdings, web);
        var actions = new RunAction(scripts, timer, task, lease, worker.value(), log, journal, variables, unsealed);
        return new Run(task, lease, worker.value(), log, journal, plan, variables, unsealed, actions).outcome();
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
