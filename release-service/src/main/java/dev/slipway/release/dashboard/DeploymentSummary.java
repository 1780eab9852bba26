package dev.slipway.release.dashboard;

import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this service knows of a deployment and its task; deployment-service has the whole of both. */
public record DeploymentSummary(
        String id,
        String spaceId,
        String projectId,
        String releaseId,
        String environmentId,
        @Nullable String tenantId,
        String channelId,
        String taskId,
        String name,
        Instant created,
        Instant queueTime,
        @Nullable Instant queueTimeExpiry,
        Links links) {

    public record Task(
            String id,
            String spaceId,
            String projectId,
            String name,
            String description,
            Map<String, String> arguments,
            String state,
            Instant queueTime,
            @Nullable Instant queueTimeExpiry,
            @Nullable Instant startTime,
            @Nullable Instant completedTime,
            String duration,
            @Nullable String errorMessage,
            boolean isCompleted,
            boolean finishedSuccessfully,
            boolean hasPendingInterruptions,
            boolean hasWarningsOrErrors,
            Links links) {}

    static LifecycleProgressionView.Deployed deployed(DeploymentState state, String environmentName) {
        return new LifecycleProgressionView.Deployed(task(state, environmentName), deployment(state, environmentName));
    }

    private static DeploymentSummary deployment(DeploymentState state, String environmentName) {
        var space = "/api/" + state.spaceId();
        return new DeploymentSummary(
                state.deploymentId(),
                state.spaceId(),
                state.projectId(),
                state.releaseId(),
                state.environmentId(),
                state.tenantId(),
                state.channelId(),
                state.taskId(),
                "Deploy to " + environmentName,
                state.created(),
                state.queueTime(),
                state.queueTimeExpiry(),
                Links.of("Self", space + "/deployments/" + state.deploymentId())
                        .and("Task", space + "/tasks/" + state.taskId())
                        .and("Release", space + "/releases/" + state.releaseId()));
    }

    private static Task task(DeploymentState state, String environmentName) {
        return new Task(
                state.taskId(),
                state.spaceId(),
                state.projectId(),
                "Deploy",
                "Deploy release " + state.releaseVersion() + " to " + environmentName,
                Map.of("DeploymentId", state.deploymentId()),
                state.state(),
                state.queueTime(),
                state.queueTimeExpiry(),
                state.startTime(),
                state.completedTime(),
                DurationText.between(state.startTime(), state.completedTime()),
                state.errorMessage(),
                state.completed(),
                state.successful(),
                state.hasPendingInterruptions(),
                state.hasWarningsOrErrors(),
                Links.of("Self", "/api/" + state.spaceId() + "/tasks/" + state.taskId()));
    }
}
