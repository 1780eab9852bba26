package dev.slipway.contracts.release;

import dev.slipway.contracts.Fact;

/** A project is gone, with its process, channels and releases. */
public record ProjectDeleted(String spaceId, String projectId) implements Fact {

    public static final String TOPIC = "project-deleted";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return projectId;
    }
}
