package dev.slipway.deployment.tasks;

import dev.slipway.rest.Links;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task on the wire. */
@Schema(
        name = "Task",
        description = "Work in the background: Queued, Executing, Cancelling, Success, Failed, Canceled or TimedOut")
public record TaskView(
        String id,
        String spaceId,
        String name,
        String description,
        Map<String, String> arguments,
        String state,
        String completed,
        Instant queueTime,
        @Nullable Instant queueTimeExpiry,
        @Nullable Instant startTime,
        Instant lastUpdatedTime,
        @Nullable Instant completedTime,
        @Nullable String serverNode,
        String duration,
        String errorMessage,
        boolean hasBeenPickedUpByProcessor,
        boolean isCompleted,
        boolean finishedSuccessfully,
        boolean hasPendingInterruptions,
        boolean canRerun,
        boolean hasWarningsOrErrors,
        @Nullable String projectId,
        long estimatedRemainingQueueDurationSeconds,
        List<String> pendingInterruptionTypes,
        List<String> pendingPreconditionTypes,
        boolean hasPendingPreconditions,
        Links links) {

    static TaskView of(Task task, Instant now) {
        var subject = task.subject();
        return new TaskView(
                task.id(),
                task.spaceId(),
                task.kind(),
                task.description(),
                subject == null ? Map.of() : Map.of("DeploymentId", subject.deploymentId()),
                task.state().wireName(),
                Humanized.completed(task.state(), task.completedTime()),
                task.queueTime(),
                task.queueTimeExpiry(),
                task.startTime(),
                task.lastUpdated(),
                task.completedTime(),
                task.worker(),
                Humanized.duration(task.startTime(), task.completedTime(), now),
                task.errorMessage() == null ? "" : task.errorMessage(),
                task.pickedUp(),
                task.state().completed(),
                task.state().equals(TaskState.Completed.SUCCESS),
                false,
                task.state().completed() && subject != null,
                task.hasWarnings(),
                subject == null ? null : subject.projectId(),
                remaining(task, now),
                List.of(),
                List.of(),
                false,
                links(task));
    }

    private static long remaining(Task task, Instant now) {
        return task.state() instanceof TaskState.Queued && task.queueTime().isAfter(now)
                ? Duration.between(now, task.queueTime()).toSeconds()
                : 0;
    }

    private static Links links(Task task) {
        var self = "/api/tasks/" + task.id();
        var space = "/api/" + task.spaceId();
        return Links.of("Self", self)
                .and("Web", "/app#/" + task.spaceId() + "/tasks/" + task.id())
                .and("Raw", self + "/raw")
                .and("Rerun", "/api/tasks/rerun/" + task.id())
                .and("Cancel", self + "/cancel")
                .and("State", self + "/state")
                .and("Prioritize", self + "/prioritize")
                .and("QueuedBehind", self + "/queued-behind{?skip,take}")
                .and("Details", self + "/details{?verbose,tail}")
                .and("Artifacts", space + "/artifacts?regarding=" + task.id())
                .and("Interruptions", space + "/interruptions?regarding=" + task.id());
    }
}
