package dev.slipway.contracts.scheduler;

import dev.slipway.contracts.Fact;
import java.time.Instant;

/** The window of a scheduled deployment has passed: a request to end it unstarted. */
public record DeploymentExpired(
        String spaceId, String deploymentId, String taskId, int scheduleVersion, Instant dueAt, Instant expiredAt)
        implements Fact {

    public static final String TOPIC = "deployment-expired";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return deploymentId;
    }
}
