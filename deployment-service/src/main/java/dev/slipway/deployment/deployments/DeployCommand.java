package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.rest.Problems;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code deployments/create/untenanted/v1}: the release by project and version, any number of environments.
 *
 * @param projectName name, slug or id
 */
@Schema(name = "DeployCommand", description = "A release, by project and version, to deploy to environments by name")
record DeployCommand(
        @Nullable String projectName,
        @Nullable String releaseVersion,
        @Nullable List<String> environmentNames,
        @Nullable Boolean updateVariableSnapshot,
        @Nullable Boolean forcePackageDownload,
        @Nullable Boolean forcePackageRedeployment,
        @Nullable List<String> specificMachineNames,
        @Nullable List<String> excludedMachineNames,
        @Nullable List<String> skipStepNames,
        @Nullable Boolean useGuidedFailure,
        @Nullable String runAt,
        @Nullable String noRunAfter,
        @Nullable Map<String, String> variables,
        @Nullable String comments) {

    /** At most as many as a person would name; each is a deployment of its own. */
    private static final int MOST_ENVIRONMENTS = 100;

    DeploymentOrder order(String spaceId, DeploymentOrder.Author author) {
        var environments = Given.list(environmentNames);
        var problems = new Problems()
                .require(Given.text(projectName) != null, "ProjectName is missing: name the project.")
                .require(Given.text(releaseVersion) != null, "ReleaseVersion is missing: name the release to deploy.")
                .require(!environments.isEmpty(), "EnvironmentNames is empty: name at least one environment.")
                .require(
                        environments.size() <= MOST_ENVIRONMENTS,
                        "EnvironmentNames has more than " + MOST_ENVIRONMENTS
                                + " entries: deploy in several requests.");
        Given.machines(specificMachineNames, excludedMachineNames, problems);
        problems.throwIfAny();
        return new DeploymentOrder(
                spaceId,
                null,
                Given.text(projectName),
                Given.text(releaseVersion),
                environments,
                null,
                TicketRequest.Cause.MANUAL,
                null,
                List.of(),
                author,
                new DeploymentOrder.Choices(
                        Boolean.TRUE.equals(updateVariableSnapshot),
                        List.of(),
                        Given.list(skipStepNames),
                        Given.list(specificMachineNames),
                        Given.list(excludedMachineNames),
                        Given.map(variables),
                        runAt,
                        noRunAfter,
                        useGuidedFailure,
                        Boolean.TRUE.equals(forcePackageDownload),
                        Boolean.TRUE.equals(forcePackageRedeployment),
                        comments == null ? "" : comments));
    }
}
