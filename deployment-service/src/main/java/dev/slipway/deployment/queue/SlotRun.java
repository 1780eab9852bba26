package dev.slipway.deployment.queue;

import dev.slipway.deployment.deployments.UnreadableDeployment;
import dev.slipway.deployment.tasklog.LogCategory;
import dev.slipway.deployment.tasklog.TaskLogWriter;
import dev.slipway.deployment.tasks.ClaimTasks;
import dev.slipway.deployment.tasks.Ending;
import dev.slipway.deployment.tasks.FinishTask;
import dev.slipway.deployment.tasks.TaskState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One claimed task on one slot, from the claim to its end. Blocks. */
@ApplicationScoped
class SlotRun {

    private static final Logger LOG = Logger.getLogger(SlotRun.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TaskRunner runner;
    private final CheckAgain checkAgain;
    private final FinishTask finish;
    private final TaskLogWriter log;
    private final WorkerName worker;

    SlotRun(TaskRunner runner, CheckAgain checkAgain, FinishTask finish, TaskLogWriter log, WorkerName worker) {
        this.runner = runner;
        this.checkAgain = checkAgain;
        this.finish = finish;
        this.log = log;
        this.worker = worker;
    }

    /**
     * @param next what was claimed for the slot along with the task's end, if anything
     * @param askedAt uptime before that claim was sent
     */
    record Freed(List<ClaimTasks.Claimed> next, double askedAt) {

        static final Freed FOR_ANYBODY = new Freed(List.of(), 0);
    }

    /**
     * @param waited whether it may still start has to be asked first
     * @param another whether the slot may take another task when this one ends
     */
    Freed run(HeldTask held, boolean waited, BooleanSupplier another) {
        var task = held.task();
        try {
            if (waited && !held.cancelRequested()) {
                var instead = insteadOfStart(held);
                if (instead != null) {
                    return end(held, instead, another);
                }
            }
            return end(held, runner.run(task, held), another);
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "The run broke off: task=%s deployment=%s", task.taskId(), task.deploymentId());
            return end(
                    held,
                    RunOutcome.failed("The worker met an unexpected error: " + e + ". Its log has the details."),
                    another);
        }
    }

    /** Claimed while this worker stops: nothing of it was begun here. */
    Freed notBegun(HeldTask held) {
        return held.task().takenOver()
                ? Freed.FOR_ANYBODY
                : end(held, new RunOutcome(RunOutcome.State.NOT_STARTED, null, false), () -> false);
    }

    /** What was stored cannot be read, by this version at least: it would be claimed for ever. */
    void unreadable(String taskId, long epoch, UnreadableDeployment problem) {
        LOG.errorf(problem, "Cannot read what task=%s is to do", taskId);
        finish.finish(new Ending(taskId, epoch, TaskState.Completed.FAILED, problem.getMessage(), true))
                .await()
                .atMost(PATIENCE);
    }

    /** Null when it may start. */
    private @Nullable RunOutcome insteadOfStart(HeldTask held) {
        try {
            var refusal = checkAgain.refusal(held.task());
            if (refusal == null) {
                return null;
            }
            var message = "The deployment was not started: " + refusal;
            note(held, LogCategory.ERROR, message);
            return RunOutcome.failed(message);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Cannot ask whether task=%s may start, it waits: %s",
                    held.task().taskId(), e.getMessage());
            note(held, LogCategory.WAIT, "release-service does not answer whether this may still start; trying again.");
            return new RunOutcome(RunOutcome.State.NOT_STARTED, e.getMessage(), false);
        }
    }

    private void note(HeldTask held, LogCategory category, String message) {
        try {
            log.note(held.task().taskId(), category, message).await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            LOG.debugf("No note for task=%s: %s", held.task().taskId(), e.getMessage());
        }
    }

    private Freed end(HeldTask held, RunOutcome outcome, BooleanSupplier another) {
        return switch (outcome.state()) {
            case SUCCESS -> finish(held, TaskState.Completed.SUCCESS, outcome, another);
            case FAILED -> finish(held, TaskState.Completed.FAILED, outcome, another);
            case CANCELED -> finish(held, TaskState.Completed.CANCELED, outcome, another);
            case NOT_STARTED -> giveBack(held, outcome, another);
            case LOST -> {
                LOG.infof(
                        "Leaving task=%s epoch=%d to another worker",
                        held.task().taskId(), held.epoch());
                yield Freed.FOR_ANYBODY;
            }
        };
    }

    private Freed finish(HeldTask held, TaskState.Completed state, RunOutcome outcome, BooleanSupplier another) {
        var ending = new Ending(held.task().taskId(), held.epoch(), state, outcome.errorMessage(), outcome.warnings());
        return untilWritten(
                held,
                () -> {
                    var askedAt = Uptime.seconds();
                    return finish.turn(ending, held.closing(), worker.value(), another.getAsBoolean())
                            .map(turn -> new Freed(turn.next(), askedAt));
                },
                Freed.FOR_ANYBODY);
    }

    /** It was cancelled meanwhile when it cannot go back: then that is its end. */
    private Freed giveBack(HeldTask held, RunOutcome outcome, BooleanSupplier another) {
        var pause = outcome.errorMessage() == null
                ? Duration.ZERO
                : Duration.ofMillis(ThreadLocalRandom.current().nextLong(2000, 5000));
        var back = untilWritten(held, () -> finish.giveBack(held.task().taskId(), held.epoch(), pause), false);
        return back || held.lost()
                ? Freed.FOR_ANYBODY
                : finish(held, TaskState.Completed.CANCELED, RunOutcome.canceled(), another);
    }

    /** PostgreSQL may be away: tries as long as the lease is kept or can be. */
    private static <T> T untilWritten(HeldTask held, Supplier<Uni<T>> write, T otherwise) {
        held.ending();
        for (int attempt = 1; !held.lost(); attempt++) {
            try {
                return write.get().await().atMost(PATIENCE);
            } catch (RuntimeException e) {
                LOG.warnf(
                        "The end of task=%s is not written yet (try %d): %s",
                        held.task().taskId(), attempt, e.getMessage());
                pause(Math.min(100L * attempt, 1000));
            }
        }
        return otherwise;
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
