package dev.slipway.deployment.deployments;

import dev.slipway.deployment.tasks.ReadTasks;
import dev.slipway.deployment.tasks.Task;
import dev.slipway.deployment.tasks.TaskId;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes a completed deployment with its task and log. */
@ApplicationScoped
class DeleteDeployment {

    private final ReadDeployments deployments;
    private final ReadTasks tasks;
    private final DeploymentStore store;
    private final Transactions transactions;
    private final Outbox outbox;

    DeleteDeployment(
            ReadDeployments deployments,
            ReadTasks tasks,
            DeploymentStore store,
            Transactions transactions,
            Outbox outbox) {
        this.deployments = deployments;
        this.tasks = tasks;
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
    }

    Uni<Void> delete(String spaceId, String id, Caller by) {
        return deployments
                .get(spaceId, id)
                .chain(deployment -> tasks.get(spaceId, new TaskId(deployment.taskId())))
                .chain(task -> delete(id, task, by));
    }

    /** A final state absorbs: what was completed when we looked still is. */
    private Uni<Void> delete(String id, Task task, Caller by) {
        if (!task.state().completed()) {
            throw DomainException.conflict("Deployment %s cannot be deleted: its task %s is %s. Cancel it first."
                    .formatted(id, task.id(), task.state().wireName()));
        }
        return transactions.in(tx -> store.lockState(tx, id)
                .chain(state -> state.isPresent()
                        ? store.delete(tx, id).chain(() -> outbox.append(tx, task.deleted(by)))
                        : Uni.createFrom().voidItem()));
    }
}
