package dev.slipway.deployment.attempts;

import dev.slipway.deployment.tasklog.Chunk;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * The record of a task's attempts. Writes answer false, and change nothing, when the task is not held with the epoch given
 * any more; each stores a chunk of the task's log in the same transaction.
 */
@ApplicationScoped
public class AttemptRecords {

    private final AttemptStore store;

    AttemptRecords(AttemptStore store) {
        this.store = store;
    }

    /** In the order they began. */
    public Uni<List<Attempt>> of(String taskId) {
        return store.list(taskId);
    }

    /** Before its script starts; also for an attempt that is over at once, such as a skipped action. */
    public Uni<Boolean> begin(String taskId, Attempt attempt, Optional<Chunk> chunk) {
        return store.begin(taskId, attempt, chunk);
    }

    public Uni<Boolean> end(String taskId, long epoch, Attempt attempt, Optional<Chunk> chunk) {
        return store.end(taskId, epoch, attempt, chunk);
    }

    /** The same in the caller's transaction. */
    public Uni<Boolean> end(SqlClient tx, String taskId, long epoch, Attempt attempt, Optional<Chunk> chunk) {
        return store.end(tx, taskId, epoch, attempt, chunk);
    }

    /** What older epochs left Running is lost. */
    public Uni<Boolean> lose(String taskId, long epoch, Optional<Chunk> chunk) {
        return store.lose(taskId, epoch, chunk);
    }

    /** The same in the caller's transaction. */
    public Uni<Boolean> lose(SqlClient tx, String taskId, long epoch, Optional<Chunk> chunk) {
        return store.lose(tx, taskId, epoch, chunk);
    }
}
