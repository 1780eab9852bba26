package dev.slipway.contracts.release;

import dev.slipway.contracts.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A phase became current for a release, which happens once per release, tenant and phase ({@code phaseEntryId}). */
public record ReleasePhaseEntered(
        String spaceId,
        String projectId,
        String releaseId,
        @Nullable String tenantId,
        String phaseEntryId,
        String phaseName,
        List<String> autoDeployTo)
        implements Fact {

    public static final String TOPIC = "release-phase-entered";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return releaseId;
    }
}
