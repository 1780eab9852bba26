package dev.slipway.deployment.queue;

import dev.slipway.deployment.tasklog.LogCategory;
import dev.slipway.deployment.tasklog.TaskLogWriter;
import dev.slipway.deployment.tasks.FinishTask;
import dev.slipway.deployment.tasks.TaskState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** One claimed task on one slot, from the claim to its end. Blocks. */
@ApplicationScoped
class SlotRun {

    private static final Logger LOG = Logger.getLogger(SlotRun.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TaskRunner runner;
    private final CheckAgain checkAgain;
    private final FinishTask finish;
    private final TaskLogWriter log;

    SlotRun(TaskRunner runner, CheckAgain checkAgain, FinishTask finish, TaskLogWriter log) {
        this.runner = runner;
        this.checkAgain = checkAgain;
        this.finish = finish;
        this.log = log;
    }

    /** @param waited whether it may still start has to be asked first */
    void run(HeldTask held, boolean waited) {
        var task = held.task();
        try {
            if (waited && !held.cancelRequested() && !mayStart(held)) {
                return;
            }
            end(held, runner.run(task, held));
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "The run broke off: task=%s deployment=%s", task.taskId(), task.deploymentId());
            end(held, RunOutcome.failed("The worker met an unexpected error: " + e + ". Its log has the details."));
        }
    }

    /** What was stored cannot be read, by this version at least: it would be claimed for ever. */
    void unreadable(String taskId, long epoch, RuntimeException problem) {
        LOG.errorf(problem, "Cannot read what task=%s is to do", taskId);
        finish.finish(
                        taskId,
                        epoch,
                        TaskState.Completed.FAILED,
                        "The stored deployment cannot be read: deploy the release again.",
                        true)
                .await()
                .atMost(PATIENCE);
    }

    private boolean mayStart(HeldTask held) {
        try {
            var refusal = checkAgain.refusal(held.task());
            if (refusal != null) {
                var message = "The deployment was not started: " + refusal;
                note(held, LogCategory.ERROR, message);
                end(held, RunOutcome.failed(message));
            }
            return refusal == null;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Cannot ask whether task=%s may start, it waits: %s",
                    held.task().taskId(), e.getMessage());
            note(held, LogCategory.WAIT, "release-service does not answer whether this may still start; trying again.");
            end(held, new RunOutcome(RunOutcome.State.NOT_STARTED, e.getMessage(), false));
            return false;
        }
    }

    private void note(HeldTask held, LogCategory category, String message) {
        try {
            log.note(held.task().taskId(), category, message).await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            LOG.debugf("No note for task=%s: %s", held.task().taskId(), e.getMessage());
        }
    }

    private void end(HeldTask held, RunOutcome outcome) {
        switch (outcome.state()) {
            case SUCCESS -> finish(held, TaskState.Completed.SUCCESS, outcome);
            case FAILED -> finish(held, TaskState.Completed.FAILED, outcome);
            case CANCELED -> finish(held, TaskState.Completed.CANCELED, outcome);
            case NOT_STARTED -> giveBack(held, outcome);
            case LOST ->
                LOG.infof("Lost task=%s epoch=%d to another worker", held.task().taskId(), held.epoch());
        }
    }

    private void finish(HeldTask held, TaskState.Completed state, RunOutcome outcome) {
        untilWritten(
                held,
                () -> finish.finish(
                        held.task().taskId(), held.epoch(), state, outcome.errorMessage(), outcome.warnings()));
    }

    /** It was cancelled meanwhile when it cannot go back: then that is its end. */
    private void giveBack(HeldTask held, RunOutcome outcome) {
        var pause = outcome.errorMessage() == null
                ? Duration.ZERO
                : Duration.ofMillis(ThreadLocalRandom.current().nextLong(2000, 5000));
        var back = untilWritten(held, () -> finish.giveBack(held.task().taskId(), held.epoch(), pause));
        if (!back && !held.lost()) {
            finish(held, TaskState.Completed.CANCELED, RunOutcome.canceled());
        }
    }

    /** PostgreSQL may be away: tries as long as the lease is kept or can be. */
    private static boolean untilWritten(HeldTask held, Supplier<Uni<Boolean>> write) {
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
        return false;
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
