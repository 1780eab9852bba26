package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.TicketRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be deployed where, by whom and how: all of its targets or none.
 *
 * @param releaseId the release, or null when {@code project} and {@code releaseVersion} name it
 * @param environments ids, slugs or names
 * @param reserved ids for the targets when they were reserved before (automatic deployments, which are tried again);
 *     empty: new ones
 */
public record DeploymentOrder(
        String spaceId,
        @Nullable String releaseId,
        @Nullable String project,
        @Nullable String releaseVersion,
        List<String> environments,
        @Nullable String tenantId,
        TicketRequest.Cause cause,
        @Nullable String phaseEntryId,
        List<DeploymentIds> reserved,
        Author author,
        Choices choices) {

    /** Who asked. */
    public record Author(String id, String username, String name) {
        public static final Author SYSTEM = new Author("system", "system", "System");
    }

    /** @param useGuidedFailure null: as project and environment have it */
    public record Choices(
            boolean updateVariables,
            List<String> skipActions,
            List<String> skipStepNames,
            List<String> specificMachineIds,
            List<String> excludedMachineIds,
            Map<String, String> formValues,
            @Nullable String queueTime,
            @Nullable String queueTimeExpiry,
            @Nullable Boolean useGuidedFailure,
            boolean forcePackageDownload,
            boolean forcePackageRedeployment,
            String comments) {

        public static final Choices NONE = new Choices(
                false, List.of(), List.of(), List.of(), List.of(), Map.of(), null, null, null, false, false, "");
    }
}
