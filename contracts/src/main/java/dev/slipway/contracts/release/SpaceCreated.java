package dev.slipway.contracts.release;

import dev.slipway.contracts.Fact;

/**
 * A space has come into being, with its default project group and lifecycle; who owns something that every space begins
 * with makes it now. The space {@code Spaces-1} comes with the installation and is never told of.
 */
public record SpaceCreated(String spaceId) implements Fact {

    public static final String TOPIC = "space-created";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return spaceId;
    }
}
