package dev.slipway.deployment.queue;

import dev.slipway.deployment.deployments.FrozenDeployment;

/**
 * A task that this worker holds.
 *
 * @param epoch grows with every claim; a write that carries an older one is refused
 * @param takenOver another worker held it before and was lost: work may have been begun
 */
public record ClaimedTask(
        String taskId,
        String deploymentId,
        String spaceId,
        long epoch,
        boolean takenOver,
        FrozenDeployment deployment) {}
