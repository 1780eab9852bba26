package dev.slipway.contracts.deployment;

import dev.slipway.contracts.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A worker has claimed the deployment's task for the first time. */
public record DeploymentStarted(
        String spaceId,
        String projectId,
        String releaseId,
        String deploymentId,
        String taskId,
        String environmentId,
        @Nullable String tenantId,
        Instant startedAt)
        implements Fact {

    public static final String TOPIC = "deployment-started";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return deploymentId;
    }
}
