package dev.slipway.contracts.release;

import dev.slipway.contracts.Fact;

/** A release is gone; whoever keeps something of it cleans up. */
public record ReleaseDeleted(String spaceId, String projectId, String releaseId) implements Fact {

    public static final String TOPIC = "release-deleted";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return releaseId;
    }
}
