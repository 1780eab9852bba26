package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.deployment.tasks.ReadTasks;
import dev.slipway.deployment.tasks.Task;
import dev.slipway.deployment.tasks.TaskId;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Try again": a new deployment, now, with the choices of a completed one. Sensitive prompted values are asked anew. */
@ApplicationScoped
class RerunTask {

    private final ReadTasks tasks;
    private final ReadDeployments deployments;
    private final CreateDeployments create;

    RerunTask(ReadTasks tasks, ReadDeployments deployments, CreateDeployments create) {
        this.tasks = tasks;
        this.deployments = deployments;
        this.create = create;
    }

    /** @return the new task's id */
    Uni<TaskId> rerun(@Nullable String spaceId, TaskId id, DeploymentOrder.Author author) {
        return tasks.get(spaceId, id)
                .chain(task -> deployments.get(task.spaceId(), completed(task).deploymentId()))
                .map(before -> order(before, author))
                .chain(create::create)
                .map(made -> new TaskId(made.get(0).taskId()));
    }

    private static Task.Subject completed(Task task) {
        var subject = task.subject();
        if (subject == null || !task.state().completed()) {
            throw DomainException.conflict("Task %s is %s: only a completed deployment can be run again."
                    .formatted(task.id(), task.state().wireName()));
        }
        return subject;
    }

    private static DeploymentOrder order(Deployment before, DeploymentOrder.Author author) {
        return new DeploymentOrder(
                before.spaceId(),
                before.releaseId(),
                null,
                null,
                List.of(before.environmentId()),
                before.tenantId(),
                TicketRequest.Cause.MANUAL,
                null,
                List.of(),
                author,
                new DeploymentOrder.Choices(
                        false,
                        before.skipActions(),
                        List.of(),
                        before.specificMachineIds(),
                        before.excludedMachineIds(),
                        before.formValues(),
                        null,
                        null,
                        before.useGuidedFailure(),
                        before.forcePackageDownload(),
                        before.forcePackageRedeployment(),
                        before.comments()));
    }
}
