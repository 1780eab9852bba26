package dev.slipway.deployment.tasks;

import dev.slipway.contracts.Fact;
import dev.slipway.deployment.tasklog.LogCategory;
import dev.slipway.deployment.tasklog.TaskLogWriter;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cancels a task: at once while it is queued, through the worker that holds it while it runs. */
@ApplicationScoped
public class CancelTask {

    private final TaskStore store;
    private final Transactions transactions;
    private final Outbox outbox;
    private final TaskSignals signals;
    private final TaskLogWriter log;

    CancelTask(TaskStore store, Transactions transactions, Outbox outbox, TaskSignals signals, TaskLogWriter log) {
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
        this.signals = signals;
        this.log = log;
    }

    /** @param spaceId null when the caller named no space */
    public Uni<Task> cancel(@Nullable String spaceId, TaskId id, Caller by) {
        return transactions.in(tx -> inTransaction(tx, spaceId, id, by)).invoke(this::signal);
    }

    /** In the caller's transaction; the workers of this copy hear of it by the broker or their heartbeat. */
    public Uni<Void> cancelIfOpen(SqlConnection tx, TaskId id, String why) {
        return store.lock(tx, id.value())
                .chain(found -> found.isEmpty() || found.get().state().completed()
                        ? Uni.createFrom().voidItem()
                        : decide(tx, found.get(), TaskEvents.SERVER, why).replaceWithVoid());
    }

    private Uni<Task> inTransaction(SqlConnection tx, @Nullable String spaceId, TaskId id, Caller by) {
        return store.lock(tx, id.value())
                .map(found -> found.filter(
                                task -> spaceId == null || task.spaceId().equals(spaceId))
                        .orElseThrow(() -> DomainException.notFound("There is no task '" + id.value() + "'.")))
                .chain(task -> decide(tx, task, by, by.displayName()));
    }

    /** @param who as the log names them */
    private Uni<Task> decide(SqlConnection tx, Task task, Caller by, String who) {
        var state = task.state();
        if (state instanceof TaskState.Queued queued) {
            return log.note(tx, task.id(), LogCategory.INFO, "Cancelled by " + who + " before it started.")
                    .chain(() -> store.cancel(tx, task.id(), queued.cancel()))
                    .map(java.util.Optional::orElseThrow)
                    .call(ended -> outbox.append(tx, told(ended, ended.finished(by), by)));
        }
        if (state instanceof TaskState.Executing executing) {
            return log.note(tx, task.id(), LogCategory.INFO, "Cancellation was requested by " + who + ".")
                    .chain(() -> store.cancel(tx, task.id(), executing.cancel()))
                    .map(java.util.Optional::orElseThrow)
                    .call(moved -> outbox.append(tx, told(moved, moved.moved(), by)));
        }
        if (state instanceof TaskState.Completed ended) {
            throw DomainException.conflict("Task %s cannot be cancelled: it is completed already (%s)."
                    .formatted(task.id(), ended.wireName()));
        }
        return Uni.createFrom().item(task);
    }

    private static List<Fact> told(Task task, List<Fact> facts, Caller by) {
        var all = new ArrayList<>(facts);
        all.addAll(TaskEvents.cancelled(task, by));
        return all;
    }

    private void signal(Task task) {
        if (task.state() instanceof TaskState.Cancelling) {
            signals.cancelling(task.id());
        } else {
            signals.waiting();
        }
    }
}
