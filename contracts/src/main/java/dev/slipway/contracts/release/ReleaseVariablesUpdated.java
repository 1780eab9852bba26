package dev.slipway.contracts.release;

import dev.slipway.contracts.Fact;

/** The variable snapshot of a release was replaced; deployments made before keep their manifest. */
public record ReleaseVariablesUpdated(String spaceId, String projectId, String releaseId, String variableSetSnapshotId)
        implements Fact {

    public static final String TOPIC = "release-variables-updated";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return releaseId;
    }
}
