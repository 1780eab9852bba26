package dev.slipway.deployment.cleanup;

import dev.slipway.deployment.tasks.CancelTask;
import dev.slipway.deployment.tasks.TaskId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Cancels what still waits or runs for something deleted, and removes what is completed. */
@ApplicationScoped
class CleanUp {

    private final CleanUpStore store;
    private final CancelTask cancel;

    CleanUp(CleanUpStore store, CancelTask cancel) {
        this.store = store;
        this.cancel = cancel;
    }

    Uni<Void> behind(SqlConnection tx, CleanUpStore.Owner owner, String id, String why) {
        return store.openTasks(tx, owner, id)
                .chain(open -> {
                    var cancelled = Uni.createFrom().voidItem();
                    for (var task : open) {
                        cancelled = cancelled.chain(() -> cancel.cancelIfOpen(tx, new TaskId(task), why));
                    }
                    return cancelled;
                })
                .chain(() -> owner == CleanUpStore.Owner.ENVIRONMENT
                        ? Uni.createFrom().voidItem()
                        : store.deleteCompleted(tx, owner, id));
    }
}
