package dev.slipway.release.lifecycles;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a lifecycle.
 *
 * @param minimumEnvironmentsBeforePromotion how many environments must have succeeded before the next phase opens; 0
 *     means all of them
 */
record Phase(
        String id,
        String name,
        List<String> automaticDeploymentTargets,
        List<String> optionalDeploymentTargets,
        int minimumEnvironmentsBeforePromotion,
        boolean isOptionalPhase,
        boolean isPriorityPhase,
        @Nullable RetentionPeriod releaseRetentionPolicy,
        @Nullable RetentionPeriod tentacleRetentionPolicy) {

    /** One environment for people to deploy to. */
    static Phase of(String environmentId, String name) {
        return new Phase(environmentId, name, List.of(), List.of(environmentId), 0, false, false, null, null);
    }

    Stream<String> environments() {
        return Stream.concat(automaticDeploymentTargets.stream(), optionalDeploymentTargets.stream());
    }
}
