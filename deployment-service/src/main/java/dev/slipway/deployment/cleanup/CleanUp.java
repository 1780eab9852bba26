package dev.slipway.deployment.cleanup;

import dev.slipway.deployment.machines.EditMachines;
import dev.slipway.deployment.tasks.CancelTask;
import dev.slipway.deployment.tasks.TaskId;
import dev.slipway.deployment.workers.EditWorkers;
import dev.slipway.places.KnownPlaces;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Cancels what still waits or runs for something deleted, removes what is completed, and forgets what named it. */
@ApplicationScoped
class CleanUp {

    private final CleanUpStore store;
    private final CancelTask cancel;
    private final KnownPlaces places;
    private final EditMachines machines;
    private final EditWorkers workers;

    CleanUp(CleanUpStore store, CancelTask cancel, KnownPlaces places, EditMachines machines, EditWorkers workers) {
        this.store = store;
        this.cancel = cancel;
        this.places = places;
        this.machines = machines;
        this.workers = workers;
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
                        : store.deleteCompleted(tx, owner, id).chain(() -> store.deleteRefusals(tx, owner, id)));
    }

    /** With everything that belongs to the space. */
    Uni<Void> afterSpace(SqlConnection tx, String spaceId, String why) {
        return behind(tx, CleanUpStore.Owner.SPACE, spaceId, why).chain(() -> places.forget(tx, spaceId));
    }

    Uni<Void> afterEnvironment(SqlConnection tx, String environmentId, String why) {
        return behind(tx, CleanUpStore.Owner.ENVIRONMENT, environmentId, why)
                .chain(() -> places.forget(tx, environmentId))
                .chain(() -> machines.leaveEnvironment(tx, environmentId));
    }

    Uni<Void> afterAccount(SqlConnection tx, String accountId) {
        return places.forget(tx, accountId)
                .chain(() -> machines.leaveAccount(tx, accountId))
                .chain(() -> workers.leaveAccount(tx, accountId));
    }

    Uni<Void> afterTenant(SqlConnection tx, String tenantId) {
        return places.forget(tx, tenantId).chain(() -> machines.leaveTenant(tx, tenantId));
    }
}
