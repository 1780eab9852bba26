package dev.slipway.deployment.automatic;

import dev.slipway.deployment.deployments.DeploymentIds;
import org.jspecify.annotations.Nullable;

/**
 * One target that a release is to be deployed to because it entered a phase. The ids are taken when the intent is
 * stored, so that every try asks for the same reservation.
 */
record AutomaticDeployment(
        String spaceId,
        String projectId,
        String releaseId,
        String environmentId,
        @Nullable String tenantId,
        String phaseEntryId,
        DeploymentIds ids) {

    static final String INTENT = "automatic-deployment";

    String businessKey() {
        return businessKey(releaseId, environmentId, tenantId, phaseEntryId);
    }

    static String businessKey(String releaseId, String environmentId, @Nullable String tenantId, String phaseEntryId) {
        return String.join("|", releaseId, environmentId, tenantId == null ? "" : tenantId, phaseEntryId);
    }
}
