package dev.slipway.deployment.tasks;

import dev.slipway.eventing.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;

/** The time of a scheduled task has come. Says nothing when it was cancelled, started or scheduled anew meanwhile. */
@ApplicationScoped
class DeployDue {

    private final TaskStore store;
    private final Outbox outbox;

    DeployDue(TaskStore store, Outbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    Uni<Void> due(SqlClient tx, String taskId, int scheduleVersion) {
        return store.due(tx, taskId, scheduleVersion)
                .chain(task -> task.isPresent()
                        ? outbox.append(tx, task.get().moved())
                        : Uni.createFrom().voidItem());
    }
}
