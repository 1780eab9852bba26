package dev.slipway.contracts.scheduler;

import dev.slipway.contracts.Fact;
import java.time.Instant;

/** The time of a scheduled deployment has come: a request to start it, valid only for this {@code scheduleVersion}. */
public record DeploymentDue(String spaceId, String deploymentId, String taskId, int scheduleVersion, Instant dueAt)
        implements Fact {

    public static final String TOPIC = "deployment-due";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return deploymentId;
    }
}
