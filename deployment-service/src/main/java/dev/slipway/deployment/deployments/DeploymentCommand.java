package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.rest.Problems;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST deployments}; what the server owns is ignored. */
@Schema(name = "DeploymentCommand", description = "A release to deploy to an environment")
record DeploymentCommand(
        @Nullable String releaseId,
        @Nullable String environmentId,
        @Nullable String tenantId,
        @Nullable List<String> skipActions,
        @Nullable List<String> specificMachineIds,
        @Nullable List<String> excludedMachineIds,
        @Nullable Map<String, String> formValues,
        @Nullable String queueTime,
        @Nullable String queueTimeExpiry,
        @Nullable Boolean useGuidedFailure,
        @Nullable Boolean forcePackageDownload,
        @Nullable Boolean forcePackageRedeployment,
        @Nullable String comments) {

    DeploymentOrder order(String spaceId, DeploymentOrder.Author author) {
        var problems = new Problems()
                .require(Given.text(releaseId) != null, "ReleaseId is missing: name the release to deploy.")
                .require(
                        Given.text(environmentId) != null,
                        "EnvironmentId is missing: name the environment to deploy to.");
        Given.machines(specificMachineIds, excludedMachineIds, problems);
        problems.throwIfAny();
        return new DeploymentOrder(
                spaceId,
                Given.text(releaseId),
                null,
                null,
                List.of(String.valueOf(Given.text(environmentId))),
                Given.text(tenantId),
                TicketRequest.Cause.MANUAL,
                null,
                List.of(),
                author,
                new DeploymentOrder.Choices(
                        false,
                        Given.list(skipActions),
                        List.of(),
                        Given.list(specificMachineIds),
                        Given.list(excludedMachineIds),
                        Given.map(formValues),
                        queueTime,
                        queueTimeExpiry,
                        useGuidedFailure,
                        Boolean.TRUE.equals(forcePackageDownload),
                        Boolean.TRUE.equals(forcePackageRedeployment),
                        comments == null ? "" : comments));
    }
}
