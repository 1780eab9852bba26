package dev.slipway.release.dashboard;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A deployment as last heard of. */
record DeploymentState(
        String deploymentId,
        String spaceId,
        String projectId,
        String releaseId,
        String environmentId,
        @Nullable String tenantId,
        String channelId,
        String taskId,
        String releaseVersion,
        String state,
        Instant created,
        Instant queueTime,
        @Nullable Instant queueTimeExpiry,
        @Nullable Instant startTime,
        @Nullable Instant completedTime,
        @Nullable String errorMessage,
        boolean hasWarningsOrErrors,
        boolean hasPendingInterruptions,
        boolean deleted) {

    private static final Set<String> UNFINISHED = Set.of("Queued", "Executing", "Cancelling");

    boolean completed() {
        return !UNFINISHED.contains(state);
    }

    boolean successful() {
        return state.equals("Success");
    }

    /** Cells of the dashboard show the latest by this: its start, or the time it is due, or the time it was given up. */
    static Instant orderedAt(Instant queueTime, @Nullable Instant startTime, @Nullable Instant completedTime) {
        return startTime != null ? startTime : completedTime != null ? completedTime : queueTime;
    }
}
