package dev.slipway.contracts.release;

import dev.slipway.contracts.Fact;

/** A space is gone, with everything in it. */
public record SpaceDeleted(String spaceId) implements Fact {

    public static final String TOPIC = "space-deleted";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return spaceId;
    }
}
