package dev.slipway.deployment.execution;

import dev.slipway.deployment.attempts.Attempt;
import dev.slipway.deployment.attempts.AttemptRecords;
import dev.slipway.deployment.queue.Lease;
import dev.slipway.deployment.tasklog.Chunk;
import dev.slipway.deployment.tasklog.TaskLog;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A run's writes to the record, each with the piece of the log that tells of it. Blocks, and tries for as long as the lease
 * lasts; ends with {@link LeaseLost} when it does not last.
 */
final class Journal {

    private static final Logger LOG = Logger.getLogger(Journal.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AttemptRecords records;
    private final String taskId;
    private final Lease lease;
    private final TaskLog log;

    Journal(AttemptRecords records, String taskId, Lease lease, TaskLog log) {
        this.records = records;
        this.taskId = taskId;
        this.lease = lease;
        this.log = log;
    }

    List<Attempt> history() {
        return untilAnswered(() -> records.of(taskId));
    }

    void begin(Attempt attempt) {
        held(log.alongside(chunk -> untilAnswered(() -> records.begin(taskId, attempt, chunk))));
    }

    void end(Attempt attempt) {
        held(log.alongside(chunk -> untilAnswered(() -> records.end(taskId, lease.epoch(), attempt, chunk))));
    }

    void lose() {
        held(log.alongside(chunk -> untilAnswered(() -> records.lose(taskId, lease.epoch(), chunk))));
    }

    /** The last words of a run; they are written along with the task's end. */
    void close(@Nullable Attempt ended) {
        Optional<Chunk> rest = log.close();
        lease.atEnd(
                ended == null
                        ? tx -> records.lose(tx, taskId, lease.epoch(), rest)
                        : tx -> records.end(tx, taskId, lease.epoch(), ended, rest));
    }

    private void held(boolean answer) {
        if (!answer) {
            throw new LeaseLost();
        }
    }

    private <T> T untilAnswered(Supplier<Uni<T>> question) {
        for (int attempt = 1; !lease.lost(); attempt++) {
            try {
                return question.get().await().atMost(PATIENCE);
            } catch (RuntimeException e) {
                LOG.warnf("The record of task=%s is not written yet (try %d): %s", taskId, attempt, e.getMessage());
                pause(Math.min(100L * attempt, 1000));
            }
        }
        throw new LeaseLost();
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LeaseLost();
        }
    }
}
