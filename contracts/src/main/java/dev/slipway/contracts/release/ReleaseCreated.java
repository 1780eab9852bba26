package dev.slipway.contracts.release;

import dev.slipway.contracts.Fact;
import java.util.List;

/** A release was saved; {@code autoDeployTo} names the automatic targets of its first phase. */
public record ReleaseCreated(
        String spaceId,
        String projectId,
        String releaseId,
        String channelId,
        String version,
        String phaseEntryId,
        List<String> autoDeployTo)
        implements Fact {

    public static final String TOPIC = "release-created";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return releaseId;
    }
}
