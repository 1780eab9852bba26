package dev.slipway.scheduler.timers;

import dev.slipway.contracts.Fact;
import dev.slipway.contracts.scheduler.DeploymentDue;
import dev.slipway.contracts.scheduler.DeploymentExpired;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deployment that waits for a time.
 *
 * @param told whether {@code deployment-due} has been said; then only the end of the window is of interest
 */
record Timer(
        String deploymentId,
        String taskId,
        String spaceId,
        int scheduleVersion,
        Instant dueAt,
        @Nullable Instant expiresAt,
        boolean told) {

    /** What a timer whose time has come says, and whether its row is of further use. */
    record Firing(Fact fact, boolean keep) {}

    /** @param now not before {@link #dueAt()}, and for a timer that has told, not before {@link #expiresAt()} */
    Firing fire(Instant now) {
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return new Firing(
                    new DeploymentExpired(spaceId, deploymentId, taskId, scheduleVersion, dueAt, expiresAt), false);
        }
        return new Firing(new DeploymentDue(spaceId, deploymentId, taskId, scheduleVersion, dueAt), expiresAt != null);
    }
}
