package dev.slipway.release.projects;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project as a client sends it. */
record ProjectChange(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String description,
        @Nullable String projectGroupId,
        @Nullable String lifecycleId,
        @Nullable Boolean isDisabled,
        @Nullable Boolean allowIgnoreChannelRules,
        @Nullable List<@Nullable String> includedLibraryVariableSetIds,
        @Nullable PersistenceSettings persistenceSettings,
        @Nullable ConnectivityPolicy projectConnectivityPolicy,
        @Nullable String defaultGuidedFailureMode,
        @Nullable Boolean defaultToSkipIfAlreadyInstalled,
        @Nullable Boolean forcePackageDownload,
        @Nullable String deploymentChangesTemplate,
        @Nullable String releaseNotesTemplate,
        @Nullable VersioningStrategy versioningStrategy,
        @Nullable String tenantedDeploymentMode,
        @Nullable Boolean discreteChannelRelease,
        @Nullable Boolean autoCreateRelease,
        @Nullable JsonNode releaseCreationStrategy,
        @Nullable List<@Nullable JsonNode> templates,
        @Nullable List<@Nullable JsonNode> autoDeployReleaseOverrides,
        @Nullable List<@Nullable JsonNode> extensionSettings,
        @Nullable List<@Nullable String> projectTags,
        @Nullable String provisioningRunbookId,
        @Nullable String deprovisioningRunbookId,
        @Nullable Boolean combineHealthAndSyncStatusInDashboardLiveStatus,
        @Nullable Boolean retainTenantConnections,
        @Nullable Boolean executeDeploymentsOnEventBasedPipeline,
        @Nullable String defaultPowerShellEdition,
        @Nullable Boolean isBadgesEnabled,
        @Nullable JsonNode icon) {

    /** @param type {@code Database} is the only one */
    record PersistenceSettings(@Nullable String type) {}
}
