package dev.slipway.contracts.deployment;

import dev.slipway.contracts.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deployment reached a final state: Success, Failed, Canceled or TimedOut. */
public record DeploymentFinished(
        String spaceId,
        String projectId,
        String releaseId,
        String deploymentId,
        String taskId,
        String environmentId,
        @Nullable String tenantId,
        String state,
        @Nullable String errorMessage,
        Instant finishedAt)
        implements Fact {

    public static final String TOPIC = "deployment-finished";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return deploymentId;
    }
}
