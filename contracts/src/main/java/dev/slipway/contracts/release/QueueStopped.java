package dev.slipway.contracts.release;

import dev.slipway.contracts.Fact;

/** The task queue of a space was stopped or started again. */
public record QueueStopped(String spaceId, boolean stopped) implements Fact {

    public static final String TOPIC = "queue-stopped";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return spaceId;
    }
}
