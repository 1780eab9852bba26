package dev.slipway.contracts.deployment;

import dev.slipway.contracts.Fact;
import org.jspecify.annotations.Nullable;

/** A deployment and its task were stored and wait for a worker, or for their time. */
public record DeploymentQueued(
        String spaceId,
        String projectId,
        String releaseId,
        String deploymentId,
        String taskId,
        String environmentId,
        @Nullable String tenantId)
        implements Fact {

    public static final String TOPIC = "deployment-queued";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return deploymentId;
    }
}
