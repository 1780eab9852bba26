package dev.slipway.deployment.tasks;

import dev.slipway.contracts.Fact;
import dev.slipway.deployment.tasklog.LogCategory;
import dev.slipway.deployment.tasklog.TaskLogWriter;
import dev.slipway.eventing.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends tasks that did not start inside their window, and says when they were due and what kept them. */
@ApplicationScoped
class ExpireTasks {

    private final TaskStore store;
    private final Outbox outbox;
    private final TaskLogWriter log;

    ExpireTasks(TaskStore store, Outbox outbox, TaskLogWriter log) {
        this.store = store;
        this.outbox = outbox;
        this.log = log;
    }

    /** @param id only this task, if its schedule still has this version; null for all whose window has passed */
    Uni<Integer> expire(SqlClient tx, @Nullable String id, int scheduleVersion) {
        return store.expiring(tx, id, scheduleVersion)
                .chain(expiring -> expiring.isEmpty() ? Uni.createFrom().item(List.<Task>of()) : timeOut(tx, expiring))
                .call(ended -> outbox.append(tx, facts(ended)))
                .call(ended -> note(tx, ended))
                .map(List::size);
    }

    private Uni<List<Task>> timeOut(SqlClient tx, List<TaskStore.Expiring> expiring) {
        return store.timeOut(
                tx,
                expiring.stream().map(TaskStore.Expiring::id).toList(),
                expiring.stream().map(each -> ExpiryMessage.of(each.facts())).toList());
    }

    private Uni<Void> note(SqlClient tx, List<Task> ended) {
        var notes = Uni.createFrom().voidItem();
        for (var task : ended) {
            var message = task.errorMessage() == null ? "" : task.errorMessage();
            notes = notes.chain(() -> log.note(tx, task.id(), LogCategory.ERROR, message));
        }
        return notes;
    }

    private static List<Fact> facts(List<Task> ended) {
        var facts = new ArrayList<Fact>();
        ended.forEach(task -> facts.addAll(task.finished(TaskEvents.SERVER)));
        return facts;
    }
}
