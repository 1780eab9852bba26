package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deployment without what it froze.
 *
 * @param formValues prompted values, without the sensitive ones
 * @param changes releases since the one that the environment had when it was made, newest first
 */
public record Deployment(
        DeploymentIds ids,
        String spaceId,
        String projectId,
        String projectName,
        String projectSlug,
        String releaseId,
        String releaseVersion,
        String channelId,
        String environmentId,
        String environmentName,
        @Nullable String tenantId,
        String name,
        String comments,
        Instant created,
        DeploymentOrder.Author author,
        String cause,
        @Nullable String phaseEntryId,
        String processSnapshotId,
        List<String> skipActions,
        Map<String, String> formValues,
        List<String> specificMachineIds,
        List<String> excludedMachineIds,
        boolean useGuidedFailure,
        boolean forcePackageDownload,
        boolean forcePackageRedeployment,
        Instant queueTime,
        @Nullable Instant queueTimeExpiry,
        String state,
        List<Ticket.Change> changes) {

    public String id() {
        return ids.deploymentId();
    }

    public String taskId() {
        return ids.taskId();
    }
}
