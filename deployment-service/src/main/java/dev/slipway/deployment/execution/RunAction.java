package dev.slipway.deployment.execution;

import dev.slipway.deployment.attempts.Attempt;
import dev.slipway.deployment.attempts.Attempt.State;
import dev.slipway.deployment.queue.ClaimedTask;
import dev.slipway.deployment.queue.Lease;
import dev.slipway.deployment.scripts.Script;
import dev.slipway.deployment.scripts.ScriptRefused;
import dev.slipway.deployment.scripts.ScriptResult;
import dev.slipway.deployment.scripts.ScriptRunner;
import dev.slipway.deployment.tasklog.ActivityStatus;
import dev.slipway.deployment.tasklog.LogCategory;
import dev.slipway.deployment.tasklog.TaskLog;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Runs the scripts of one task's actions, one at a time. */
final class RunAction {

    private static final String TIMEOUT = "Octopus.Action.ExecutionTimeout.Minutes";
    private static final String FAIL_ON_ERRORS = "Octopus.Action.FailScriptOnErrorOutput";

    private final ScriptRunner scripts;
    private final ScheduledExecutorService timer;
    private final ClaimedTask task;
    private final Lease lease;
    private final Leash leash;
    private final String worker;
    private final TaskLog log;
    private final Journal journal;
    private final StepVariables variables;
    private final Unsealed unsealed;

    RunAction(
            ScriptRunner scripts,
            ScheduledExecutorService timer,
            ClaimedTask task,
            Lease lease,
            String worker,
            TaskLog log,
            Journal journal,
            StepVariables variables,
            Unsealed unsealed) {
        this.scripts = scripts;
        this.timer = timer;
        this.task = task;
        this.lease = lease;
        this.leash = new Leash(lease);
        this.worker = worker;
        this.log = log;
        this.journal = journal;
        this.variables = variables;
        this.unsealed = unsealed;
    }

    /** Returns the attempt as it ended, which is not on record yet: only its beginning is. */
    Attempt attempt(PlannedAction planned, int number, List<Attempt> history) {
        String node = planned.number() + "/" + number;
        log.open(planned.number(), "", planned.title());
        log.open(node, planned.number(), "Worker " + worker + (number > 1 ? " (attempt " + number + ")" : ""));
        log.move(planned.number(), ActivityStatus.RUNNING);
        log.move(node, ActivityStatus.RUNNING);
        Attempt attempt = Attempt.running(
                planned.id(), number, planned.number(), planned.action().name(), task.epoch(), worker);
        Attempt ended;
        try {
            var supplied = supplied(planned, number, node, history);
            var preparation = preparation(planned, node, supplied);
            var printed = PrintedVariables.wanted(preparation);
            if (printed.any()) {
                printed.print(
                        supplied.masked(),
                        (level, line) -> log.line(node, level, unsealed.masks().mask(line)));
            }
            Script script = preparation.body(environment(planned, number), unsealed.masks());
            var limits = Limits.of(preparation);
            warnAboutTargets(planned, preparation, node);
            journal.begin(attempt);
            ended = run(attempt, script, limits, node);
        } catch (CannotRun e) {
            journal.begin(attempt);
            State state = lease.cancelRequested() ? State.CANCELED : State.FAILED;
            ended = attempt.ended(state, true, null, unsealed.masks().mask(String.valueOf(e.getMessage())), Map.of());
        }
        String message = ended.message();
        if (ended.state() == State.FAILED && message != null) {
            log.line(node, LogCategory.FATAL, message);
        }
        ActivityStatus status = status(ended);
        log.move(node, status);
        log.move(planned.number(), status);
        return ended;
    }

    /** Asks the step's check script about an attempt that was lost; the exit code, or null when there was none. */
    @Nullable
    Integer check(PlannedAction planned, Attempt lost, List<Attempt> history) {
        String node = planned.number() + "/" + lost.number() + "-check-" + task.epoch();
        log.open(node, planned.number(), "Worker " + worker + " (check of attempt " + lost.number() + ")");
        log.move(node, ActivityStatus.RUNNING);
        try {
            var preparation = preparation(planned, node, supplied(planned, lost.number(), node, history));
            Script script = preparation.check(environment(planned, lost.number()), unsealed.masks());
            var collected = new Collected(log, node, unsealed);
            ScriptResult result = run(script, collected, Limits.of(preparation), new AtomicBoolean());
            boolean answered = result.ending() == ScriptResult.Ending.EXITED;
            log.move(node, answered && result.exitCode() <= 1 ? ActivityStatus.SUCCESS : ActivityStatus.FAILED);
            return answered ? result.exitCode() : null;
        } catch (CannotRun | ScriptRefused e) {
            log.line(node, LogCategory.ERROR, unsealed.masks().mask(String.valueOf(e.getMessage())));
            log.move(node, ActivityStatus.FAILED);
            return null;
        }
    }

    private Attempt run(Attempt attempt, Script script, Limits limits, String node) {
        var collected = new Collected(log, node, unsealed);
        var timedOut = new AtomicBoolean();
        ScriptResult result;
        try {
            result = run(script, collected, limits, timedOut);
        } catch (ScriptRefused e) {
            return attempt.ended(State.FAILED, true, null, e.getMessage(), Map.of());
        }
        Verdict verdict = Verdict.of(
                result,
                new Verdict.Circumstances(
                        lease.cancelRequested(),
                        timedOut.get(),
                        limits.minutes,
                        limits.failOnErrors,
                        collected.wroteErrors(),
                        collected.message()));
        if (verdict.state() == State.LOST) {
            log.line(
                    node,
                    LogCategory.WARNING,
                    "The script was ended: this worker could not renew its hold on the task in time.");
        }
        // Once more: a secret may have been named after it stood in the message.
        String message = verdict.message() == null ? null : unsealed.masks().mask(verdict.message());
        return attempt.ended(verdict.state(), collected.flagged(), verdict.exitCode(), message, collected.outputs());
    }

    private ScriptResult run(Script script, Collected collected, Limits limits, AtomicBoolean timedOut)
            throws ScriptRefused {
        if (lease.lost()) {
            throw new LeaseLost();
        }
        ScheduledFuture<?>[] timeout = new ScheduledFuture<?>[1];
        try {
            ScriptResult result = scripts.run(script, collected, lease.deadlineUptime(), running -> {
                leash.hold(running);
                if (limits.minutes > 0) {
                    timeout[0] = timer.schedule(
                            () -> {
                                timedOut.set(!lease.cancelRequested());
                                running.kill();
                            },
                            (long) (limits.minutes * 60_000),
                            TimeUnit.MILLISECONDS);
                }
            });
            if (lease.lost()) {
                throw new LeaseLost();
            }
            return result;
        } finally {
            leash.release();
            if (timeout[0] != null) {
                timeout[0].cancel(false);
            }
        }
    }

    private StepVariables.Supplied supplied(PlannedAction planned, int number, String node, List<Attempt> history)
            throws CannotRun {
        return variables.of(
                planned, number, task.epoch(), worker, history, remarks(node).warning());
    }

    private ScriptPreparation preparation(PlannedAction planned, String node, StepVariables.Supplied supplied) {
        return new ScriptPreparation(planned, supplied.values(), remarks(node));
    }

    private ScriptPreparation.Remarks remarks(String node) {
        return new ScriptPreparation.Remarks(
                warning -> log.line(node, LogCategory.WARNING, unsealed.masks().mask(warning)),
                remark -> log.line(node, LogCategory.VERBOSE, unsealed.masks().mask(remark)));
    }

    private void warnAboutTargets(PlannedAction planned, ScriptPreparation preparation, String node) throws CannotRun {
        String roles = preparation.property("Octopus.Action.TargetRoles");
        if (!roles.isEmpty() && !Truth.of(preparation.property("Octopus.Action.RunOnServer"))) {
            log.line(
                    node,
                    LogCategory.WARNING,
                    planned.title() + " asks for targets with the roles " + roles
                            + "; this version of Slipway has no targets and runs it on the worker.");
        }
    }

    private Map<String, String> environment(PlannedAction planned, int number) {
        return Map.of(
                "SLIPWAY_TASK",
                task.taskId(),
                "SLIPWAY_STEP",
                planned.number(),
                "SLIPWAY_ATTEMPT",
                "" + number,
                "SLIPWAY_EPOCH",
                "" + task.epoch());
    }

    static ActivityStatus status(Attempt attempt) {
        return switch (attempt.state()) {
            case RUNNING -> ActivityStatus.RUNNING;
            case SUCCESS -> attempt.warnings() ? ActivityStatus.SUCCESS_WITH_WARNING : ActivityStatus.SUCCESS;
            case FAILED -> ActivityStatus.FAILED;
            case CANCELED -> ActivityStatus.CANCELED;
            // Open, or decided as not done.
            case LOST -> ActivityStatus.FAILED;
            case SKIPPED -> ActivityStatus.SKIPPED;
        };
    }

    /** @param minutes 0 = as long as it takes */
    private record Limits(double minutes, boolean failOnErrors) {

        static Limits of(ScriptPreparation preparation) throws CannotRun {
            double minutes;
            try {
                minutes = Math.max(0, Double.parseDouble("0" + preparation.property(TIMEOUT)));
            } catch (NumberFormatException e) {
                throw new CannotRun(TIMEOUT + " is not a number of minutes.");
            }
            return new Limits(minutes, Truth.of(preparation.property(FAIL_ON_ERRORS)));
        }
    }
}
