package dev.slipway.release.lifecycles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lifecycle as a client sends it. */
record LifecycleChange(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String description,
        @Nullable List<@Nullable PhaseChange> phases,
        @Nullable RetentionPeriod releaseRetentionPolicy,
        @Nullable RetentionPeriod tentacleRetentionPolicy) {

    /** A phase as a client sends it; without an id it is a new one. */
    record PhaseChange(
            @Nullable String id,
            @Nullable String name,
            @Nullable List<@Nullable String> automaticDeploymentTargets,
            @Nullable List<@Nullable String> optionalDeploymentTargets,
            @Nullable Integer minimumEnvironmentsBeforePromotion,
            @Nullable Boolean isOptionalPhase,
            @Nullable Boolean isPriorityPhase,
            @Nullable RetentionPeriod releaseRetentionPolicy,
            @Nullable RetentionPeriod tentacleRetentionPolicy) {}
}
