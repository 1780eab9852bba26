package dev.slipway.contracts.deployment;

import dev.slipway.contracts.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The full state of a deployment, for projections, which keep the highest {@code revision} that they have seen. */
public record DeploymentChanged(
        String spaceId,
        String projectId,
        String releaseId,
        String deploymentId,
        String taskId,
        String environmentId,
        @Nullable String tenantId,
        long revision,
        String channelId,
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
        boolean deleted)
        implements Fact {

    public static final String TOPIC = "deployment-changed";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return deploymentId;
    }
}
