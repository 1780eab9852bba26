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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls a failed task a success, or the other way round, with a reason that its log keeps. */
@ApplicationScoped
class RelabelTask {

    private final TaskStore store;
    private final Transactions transactions;
    private final Outbox outbox;
    private final TaskLogWriter log;

    RelabelTask(TaskStore store, Transactions transactions, Outbox outbox, TaskLogWriter log) {
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
        this.log = log;
    }

    Uni<Task> relabel(@Nullable String spaceId, TaskId id, @Nullable String state, @Nullable String reason, Caller by) {
        var wanted = Optional.ofNullable(state).flatMap(TaskState::find).orElse(null);
        if (!(wanted instanceof TaskState.Completed target) || target.equals(TaskState.Completed.TIMED_OUT)) {
            throw DomainException.invalid(
                    "A task's state can be set to Success, Failed or Canceled, not to '" + state + "'.");
        }
        if (reason == null || reason.isBlank()) {
            throw DomainException.invalid("Changing a task's state needs a reason: send it as Reason.");
        }
        return transactions.in(tx -> inTransaction(tx, spaceId, id, target, reason, by));
    }

    private Uni<Task> inTransaction(
            SqlConnection tx,
            @Nullable String spaceId,
            TaskId id,
            TaskState.Completed target,
            String reason,
            Caller by) {
        return store.lock(tx, id.value())
                .map(found -> found.filter(
                                task -> spaceId == null || task.spaceId().equals(spaceId))
                        .orElseThrow(() -> DomainException.notFound("There is no task '" + id.value() + "'.")))
                .invoke(task -> {
                    if (!task.state().completed()) {
                        throw DomainException.conflict(
                                "Task %s is %s: only the state of a completed task can be set. Cancel it first."
                                        .formatted(task.id(), task.state().wireName()));
                    }
                })
                .call(task -> log.note(
                        tx,
                        task.id(),
                        LogCategory.INFO,
                        "%s set the state from %s to %s: %s"
                                .formatted(by.displayName(), task.state().wireName(), target.wireName(), reason)))
                .chain(task -> store.relabel(
                        tx, task.id(), target, target.equals(TaskState.Completed.SUCCESS) ? null : reason))
                .map(Optional::orElseThrow)
                .call(task -> outbox.append(tx, facts(task, by)));
    }

    /** Its new end is told to those who count successes; the event says who said so. */
    private static List<Fact> facts(Task task, Caller by) {
        var facts = new ArrayList<Fact>(TaskEvents.relabelled(task, by));
        facts.addAll(task.finished(by));
        return facts;
    }
}
