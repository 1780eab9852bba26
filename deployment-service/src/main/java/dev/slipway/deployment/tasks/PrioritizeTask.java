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

/** Moves a queued task in front of all others. What is moved later stands in front of what was moved before. */
@ApplicationScoped
class PrioritizeTask {

    private final TaskStore store;
    private final Transactions transactions;
    private final Outbox outbox;
    private final TaskSignals signals;
    private final TaskLogWriter log;

    PrioritizeTask(TaskStore store, Transactions transactions, Outbox outbox, TaskSignals signals, TaskLogWriter log) {
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
        this.signals = signals;
        this.log = log;
    }

    /** @param spaceId null when the caller named no space */
    Uni<Task> prioritize(@Nullable String spaceId, TaskId id, Caller by) {
        return transactions
                .in(tx -> store.lock(tx, id.value())
                        .map(found -> found.filter(task ->
                                        spaceId == null || task.spaceId().equals(spaceId))
                                .orElseThrow(() -> DomainException.notFound("There is no task '" + id.value() + "'.")))
                        .chain(task -> move(tx, task, by)))
                .invoke(signals::waiting);
    }

    private Uni<Task> move(SqlConnection tx, Task task, Caller by) {
        if (!(task.state() instanceof TaskState.Queued)) {
            throw DomainException.conflict("Task %s is %s: only a queued task can be moved to the front."
                    .formatted(task.id(), task.state().wireName()));
        }
        return store.toFront(tx, task.id())
                .map(moved -> moved.orElseThrow(() -> DomainException.conflict(
                        "Task %s is scheduled for %s: it cannot be moved before its time. Cancel it and deploy now."
                                .formatted(task.id(), task.queueTime()))))
                .call(moved -> log.note(
                        tx, moved.id(), LogCategory.INFO, by.displayName() + " moved it to the front of the queue."))
                .call(moved -> outbox.append(tx, facts(moved, by)));
    }

    private static List<Fact> facts(Task moved, Caller by) {
        var facts = new ArrayList<>(moved.moved());
        facts.addAll(TaskEvents.prioritized(moved, by));
        return facts;
    }
}
