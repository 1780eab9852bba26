package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.rest.Origin;
import dev.slipway.rest.Problems;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** Targets by id instead of what they were asked by. Fails when one does not exist. */
    DeploymentOrder withTargets(Map<String, String> ids) {
        var problems = new Problems();
        choices.targets().stream()
                .filter(asked -> !ids.containsKey(asked))
                .forEach(asked -> problems.add("There is no deployment target '" + asked
                        + "' in this space. Choose from the list of machines."));
        problems.throwIfAny();
        var specific = choices.specificMachineIds.stream().map(ids::get).toList();
        var excluded = choices.excludedMachineIds.stream().map(ids::get).toList();
        Given.machines(specific, excluded, problems);
        problems.throwIfAny();
        return new DeploymentOrder(
                spaceId,
                releaseId,
                project,
                releaseVersion,
                environments,
                tenantId,
                cause,
                phaseEntryId,
                reserved,
                author,
                choices.withTargets(specific, excluded));
    }

    /**
     * Who asked.
     *
     * @param emailAddress empty where there is none; steps are told of it, lists are not
     * @param origin from where; only the event of the order tells of it, and it is not kept
     */
    public record Author(String id, String username, String name, String emailAddress, Origin origin) {
        public static final Author SYSTEM = new Author("system", "system", "System");

        public Author(String id, String username, String name) {
            this(id, username, name, "", Origin.UNKNOWN);
        }
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

        /** Those chosen and those left out. */
        List<String> targets() {
            return Stream.concat(specificMachineIds.stream(), excludedMachineIds.stream())
                    .toList();
        }

        Choices withTargets(List<String> specific, List<String> excluded) {
            return new Choices(
                    updateVariables,
                    skipActions,
                    skipStepNames,
                    specific,
                    excluded,
                    formValues,
                    queueTime,
                    queueTimeExpiry,
                    useGuidedFailure,
                    forcePackageDownload,
                    forcePackageRedeployment,
                    comments);
        }
    }
}
