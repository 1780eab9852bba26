package dev.slipway.deployment.deployments;

import org.jspecify.annotations.Nullable;

/** Whether a failing step asks a person. */
final class GuidedFailure {

    private GuidedFailure() {}

    /**
     * @param asked of this deployment; null leaves it to project and environment
     * @param projectMode {@code On}, {@code Off} or {@code EnvironmentDefault}
     */
    static boolean decide(@Nullable Boolean asked, @Nullable String projectMode, boolean environmentDefault) {
        if (asked != null) {
            return asked;
        }
        if ("On".equalsIgnoreCase(projectMode)) {
            return true;
        }
        return !"Off".equalsIgnoreCase(projectMode) && environmentDefault;
    }
}
