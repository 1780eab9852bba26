package dev.slipway.deployment.execution;

import dev.slipway.contracts.internal.Ticket;
import dev.slipway.deployment.attempts.Attempt;
import dev.slipway.deployment.attempts.Attempt.State;
import dev.slipway.deployment.queue.ClaimedTask;
import dev.slipway.deployment.queue.Lease;
import dev.slipway.deployment.queue.RunOutcome;
import dev.slipway.deployment.tasklog.ActivityStatus;
import dev.slipway.deployment.tasklog.LogCategory;
import dev.slipway.deployment.tasklog.LogEntry;
import dev.slipway.deployment.tasklog.TaskLog;
import dev.slipway.templates.Evaluation;
import dev.slipway.templates.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of a task by this worker: asks the plan what comes next and does it, until there is nothing more. */
final class Run {

    private final ClaimedTask task;
    private final Lease lease;
    private final String worker;
    private final TaskLog log;
    private final Journal journal;
    private final Plan plan;
    private final StepVariables variables;
    private final Unsealed unsealed;
    private final RunAction actions;
    private final List<Attempt> history = new ArrayList<>();

    /** Ended, but not on record yet: its end is written along with what the log says next. */
    private @Nullable Attempt pending;

    Run(
            ClaimedTask task,
            Lease lease,
            String worker,
            TaskLog log,
            Journal journal,
            Plan plan,
            StepVariables variables,
            Unsealed unsealed,
            RunAction actions) {
        this.task = task;
        this.lease = lease;
        this.worker = worker;
        this.log = log;
        this.journal = journal;
        this.plan = plan;
        this.variables = variables;
        this.unsealed = unsealed;
        this.actions = actions;
    }

    RunOutcome outcome() {
        try {
            open();
            while (true) {
                Next next = next();
                if (next instanceof Next.Finished finished) {
                    return finish(finished.end());
                }
                if (lease.draining()) {
                    leave();
                }
                settle();
                if (next instanceof Next.Run run) {
                    if (run.attempt() > 1) {
                        log.line(
                                run.action().number(),
                                LogCategory.INFO,
                                "Trying again: attempt " + run.attempt() + ".");
                    }
                    attempt(run.action(), run.attempt());
                } else if (next instanceof Next.Skip skip) {
                    skip(skip);
                } else if (next instanceof Next.Interrupted interrupted) {
                    resume(interrupted);
                }
            }
        } catch (LeaseLost e) {
            log.abandon();
            return RunOutcome.lost();
        }
    }

    private void open() {
        Ticket.ReleaseFacts release = task.deployment().release();
        log.move(LogEntry.ROOT, ActivityStatus.RUNNING);
        log.line(
                LogEntry.ROOT,
                LogCategory.INFO,
                "Deploying " + release.projectName() + " release " + release.version() + " to "
                        + task.deployment().grant().environmentName() + " on worker " + worker + ".");
        if (task.epoch() > 1 || task.takenOver()) {
            history.addAll(journal.history());
        }
        if (task.takenOver()) {
            takeOver();
        } else {
            task.deployment()
                    .manifest()
                    .warnings()
                    .forEach(warning -> log.line(LogEntry.ROOT, LogCategory.WARNING, warning));
        }
        for (int i = 0; i < history.size(); i++) {
            Attempt attempt = history.get(i);
            if (attempt.state() == State.RUNNING) {
                log.line(
                        attempt.step(),
                        LogCategory.WARNING,
                        "Attempt " + attempt.number() + " was running on worker " + attempt.worker()
                                + " when that was lost. How it ended is not known.");
                log.move(attempt.step() + "/" + attempt.number(), ActivityStatus.FAILED);
                history.set(i, attempt.ended(State.LOST, null));
            }
        }
        if (history.stream().anyMatch(attempt -> attempt.state() == State.LOST)) {
            journal.lose();
        }
    }

    private void takeOver() {
        String former = history.isEmpty() ? "" : history.get(history.size() - 1).worker();
        log.line(
                LogEntry.ROOT,
                LogCategory.WARNING,
                (former.isEmpty() || former.equals(worker) ? "The worker that held this task" : "Worker " + former)
                        + " was lost. Worker " + worker + " takes over (epoch " + task.epoch() + "), with "
                        + ended() + " of " + plan.actions().size() + " steps on record.");
    }

    private long ended() {
        return plan.actions().stream()
                .filter(action -> history.stream()
                        .anyMatch(attempt -> attempt.actionId().equals(action.id())
                                && attempt.state() != State.RUNNING
                                && attempt.state() != State.LOST))
                .count();
    }

    private Next next() {
        if (lease.lost()) {
            throw new LeaseLost();
        }
        Next next = plan.next(history, this::truthy);
        // What is left is not begun after a cancel; what ended by itself in the meantime keeps its end.
        return lease.cancelRequested() && !(next instanceof Next.Finished)
                ? new Next.Finished(Next.End.CANCELED)
                : next;
    }

    private void attempt(PlannedAction action, int number) {
        Attempt ended = actions.attempt(action, number, history);
        history.add(ended);
        pending = ended;
        log.progress(LogEntry.ROOT, (int) (100 * ended() / plan.actions().size()), "");
    }

    private void skip(Next.Skip skip) {
        PlannedAction action = skip.action();
        log.open(action.number(), LogEntry.ROOT, action.title());
        log.line(action.number(), LogCategory.INFO, "Skipped: " + skip.reason());
        log.move(action.number(), ActivityStatus.SKIPPED);
        Attempt skipped = Attempt.running(
                        action.id(), 1, action.number(), action.action().name(), task.epoch(), worker)
                .ended(State.SKIPPED, skip.reason());
        journal.begin(skipped);
        history.add(skipped);
    }

    private void resume(Next.Interrupted interrupted) {
        PlannedAction action = interrupted.action();
        Attempt lost = interrupted.lost();
        OnLostWorker wish = OnLostWorker.of(action.property(OnLostWorker.PROPERTY));
        String node = action.number();
        switch (wish) {
            case IDEMPOTENT -> {
                log.line(node, LogCategory.WARNING, "The step is declared idempotent: it is run again.");
                attempt(action, lost.number() + 1);
            }
            case CHECK -> {
                Integer answer = actions.check(action, lost, history);
                if (lease.cancelRequested()) {
                    return;
                }
                if (answer != null && answer == 0) {
                    log.line(node, LogCategory.WARNING, "Its check script says that it was done: it is not run again.");
                    log.move(node, ActivityStatus.SUCCESS_WITH_WARNING);
                    decide(lost.ended(State.SUCCESS, "Its worker was lost; its check script says that it was done."));
                } else if (answer != null && answer == 1) {
                    log.line(node, LogCategory.WARNING, "Its check script says that it was not done: it is run again.");
                    attempt(action, lost.number() + 1);
                } else {
                    giveUp(
                            action,
                            lost,
                            "its check script gave no answer"
                                    + (answer == null ? "" : " (exit code " + answer + "; 0 = done, 1 = not done)"));
                }
            }
            case ASK ->
                giveUp(
                        action,
                        lost,
                        "the step does not say what to do then (" + OnLostWorker.PROPERTY
                                + " = idempotent or check would)");
        }
    }

    private void giveUp(PlannedAction action, Attempt lost, String why) {
        String message = "Worker " + lost.worker() + " was lost while " + action.title() + " ran, and " + why
                + ". Find out what was done, then deploy again.";
        log.line(action.number(), LogCategory.FATAL, message);
        log.move(action.number(), ActivityStatus.FAILED);
        decide(lost.ended(State.LOST, message));
    }

    private void decide(Attempt decided) {
        for (int i = 0; i < history.size(); i++) {
            Attempt attempt = history.get(i);
            if (attempt.actionId().equals(decided.actionId()) && attempt.number() == decided.number()) {
                history.set(i, decided);
            }
        }
        pending = decided;
    }

    /** At a step boundary: what is on record is all that was done, so whoever takes over knows where to go on. */
    private void leave() {
        log.line(
                LogEntry.ROOT,
                LogCategory.WARNING,
                "Worker " + worker + " is being stopped. Another goes on from here, after " + ended() + " of "
                        + plan.actions().size() + " steps.");
        settle();
        throw new LeaseLost();
    }

    private void settle() {
        Attempt ended = pending;
        if (ended != null) {
            pending = null;
            journal.end(ended);
        }
    }

    private RunOutcome finish(Next.End end) {
        boolean warnings = log.flagged() || history.stream().anyMatch(Attempt::warnings);
        Optional<Attempt> failure = history.stream()
                .filter(SystemVariables::failed)
                .reduce((first, last) -> {
                    boolean sameAction = first.actionId().equals(last.actionId());
                    return sameAction ? last : first;
                });
        RunOutcome outcome =
                switch (end) {
                    case SUCCESS -> RunOutcome.success(warnings);
                    case CANCELED -> RunOutcome.canceled();
                    case FAILED -> RunOutcome.failed(failure.map(Run::sentence).orElse("A step failed."));
                };
        log.line(
                LogEntry.ROOT,
                end == Next.End.SUCCESS
                        ? LogCategory.INFO
                        : end == Next.End.FAILED ? LogCategory.FATAL : LogCategory.WARNING,
                switch (end) {
                    case SUCCESS -> "The deployment succeeded.";
                    case CANCELED -> "The deployment was cancelled; what was left was not run.";
                    case FAILED -> "The deployment failed: " + outcome.errorMessage();
                });
        log.progress(LogEntry.ROOT, 100, "");
        log.move(
                LogEntry.ROOT,
                switch (end) {
                    case SUCCESS -> warnings ? ActivityStatus.SUCCESS_WITH_WARNING : ActivityStatus.SUCCESS;
                    case CANCELED -> ActivityStatus.CANCELED;
                    case FAILED -> ActivityStatus.FAILED;
                });
        journal.close(pending);
        return outcome;
    }

    private static String sentence(Attempt failed) {
        String message = failed.message();
        return failed.state() == State.LOST && message != null
                ? message
                : "Step " + failed.step() + " (" + failed.actionName() + ") failed: " + message;
    }

    private boolean truthy(PlannedAction action, String expression) {
        if (expression.isBlank()) {
            return false;
        }
        String problem;
        try {
            Evaluation result = variables
                    .of(action, 1, task.epoch(), worker, history, warning -> warn(action, "waits. " + warning))
                    .values()
                    .evaluate(expression);
            if (result.error() == null && result.unresolved().isEmpty()) {
                return Truth.of(result.text());
            }
            problem =
                    result.error() != null ? result.error() : "no value for " + String.join(", ", result.unresolved());
        } catch (CannotRun e) {
            // The step cannot run for the same reason, and is not passed over in silence: it begins, and fails with it.
            warn(action, "cannot be judged: " + e.getMessage());
            return true;
        } catch (TemplateException e) {
            problem = String.valueOf(e.getMessage());
        }
        warn(action, "counts as not met: " + problem);
        return false;
    }

    private void warn(PlannedAction action, String words) {
        log.line(
                LogEntry.ROOT,
                LogCategory.WARNING,
                unsealed.masks().mask("The run condition of " + action.title() + " " + words));
    }
}
