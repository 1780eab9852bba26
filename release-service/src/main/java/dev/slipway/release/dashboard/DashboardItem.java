package dev.slipway.release.dashboard;

import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One deployment in a cell of the dashboard, on the wire.
 *
 * @param isCurrent the newest of its cell
 * @param isPrevious the last success of its cell when the newest is none
 */
public record DashboardItem(
        String id,
        String projectId,
        String environmentId,
        String releaseId,
        String deploymentId,
        String taskId,
        @Nullable String tenantId,
        String channelId,
        String releaseVersion,
        Instant created,
        Instant queueTime,
        @Nullable Instant startTime,
        @Nullable Instant completedTime,
        String state,
        boolean hasPendingInterruptions,
        boolean hasPendingPreconditions,
        boolean hasWarningsOrErrors,
        @Nullable String errorMessage,
        String duration,
        boolean isCurrent,
        boolean isPrevious,
        boolean isCompleted,
        List<String> pendingInterruptionTypes,
        List<String> pendingPreconditionTypes,
        Links links) {

    static DashboardItem of(DeploymentState state, boolean current, boolean previous) {
        var space = "/api/" + state.spaceId();
        return new DashboardItem(
                state.deploymentId(),
                state.projectId(),
                state.environmentId(),
                state.releaseId(),
                state.deploymentId(),
                state.taskId(),
                state.tenantId(),
                state.channelId(),
                state.releaseVersion(),
                state.created(),
                state.queueTime(),
                state.startTime(),
                state.completedTime(),
                state.state(),
                state.hasPendingInterruptions(),
                false,
                state.hasWarningsOrErrors(),
                state.errorMessage(),
                DurationText.between(state.startTime(), state.completedTime()),
                current,
                previous,
                state.completed(),
                List.of(),
                List.of(),
                Links.of("Self", space + "/deployments/" + state.deploymentId())
                        .and("Release", space + "/releases/" + state.releaseId())
                        .and("Task", space + "/tasks/" + state.taskId()));
    }
}
