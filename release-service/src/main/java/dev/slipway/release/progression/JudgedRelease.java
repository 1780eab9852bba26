package dev.slipway.release.progression;

import org.jspecify.annotations.Nullable;

/**
 * A release with how far it has come for one tenant, or for none.
 *
 * @param firstPhaseId the phase that was current when the release was created; null when there was none
 */
public record JudgedRelease(
        String spaceId,
        String projectId,
        String releaseId,
        @Nullable String firstPhaseId,
        @Nullable String tenantId,
        Progression progression) {}
