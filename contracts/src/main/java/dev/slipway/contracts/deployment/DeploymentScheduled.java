package dev.slipway.contracts.deployment;

import dev.slipway.contracts.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deployment waits for a time; a higher {@code scheduleVersion} replaces every lower one, {@code cancelled} withdraws it. */
public record DeploymentScheduled(
        String spaceId,
        String deploymentId,
        String taskId,
        int scheduleVersion,
        Instant dueAt,
        @Nullable Instant expiresAt,
        boolean cancelled)
        implements Fact {

    public static final String TOPIC = "deployment-scheduled";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return deploymentId;
    }
}
