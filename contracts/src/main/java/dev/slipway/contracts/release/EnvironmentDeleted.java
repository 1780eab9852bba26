package dev.slipway.contracts.release;

import dev.slipway.contracts.Fact;

/** An environment is gone. */
public record EnvironmentDeleted(String spaceId, String environmentId) implements Fact {

    public static final String TOPIC = "environment-deleted";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return environmentId;
    }
}
