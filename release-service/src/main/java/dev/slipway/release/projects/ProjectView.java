package dev.slipway.release.projects;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Project")
record ProjectView(
        String id,
        String spaceId,
        String name,
        String slug,
        String description,
        String projectGroupId,
        String lifecycleId,
        String variableSetId,
        String deploymentProcessId,
        List<String> includedLibraryVariableSetIds,
        boolean isDisabled,
        boolean isVersionControlled,
        boolean allowIgnoreChannelRules,
        @Nullable String clonedFromProjectId,
        ProjectChange.PersistenceSettings persistenceSettings,
        ConnectivityPolicy projectConnectivityPolicy,
        String defaultGuidedFailureMode,
        boolean defaultToSkipIfAlreadyInstalled,
        boolean forcePackageDownload,
        String deploymentChangesTemplate,
        String releaseNotesTemplate,
        VersioningStrategy versioningStrategy,
        String tenantedDeploymentMode,
        boolean discreteChannelRelease,
        boolean autoCreateRelease,
        @Nullable JsonNode releaseCreationStrategy,
        List<JsonNode> templates,
        List<JsonNode> autoDeployReleaseOverrides,
        List<JsonNode> extensionSettings,
        List<String> projectTags,
        @Nullable String provisioningRunbookId,
        @Nullable String deprovisioningRunbookId,
        boolean combineHealthAndSyncStatusInDashboardLiveStatus,
        boolean retainTenantConnections,
        @Nullable Boolean executeDeploymentsOnEventBasedPipeline,
        @Nullable String defaultPowerShellEdition,
        boolean isBadgesEnabled,
        @Nullable JsonNode icon,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    static ProjectView of(Project project) {
        DeploymentSettings settings = project.settings();
        ProjectParts parts = project.parts();
        return new ProjectView(
                project.id().value(),
                project.spaceId(),
                project.name(),
                project.slug(),
                project.description(),
                project.projectGroupId(),
                project.lifecycleId(),
                project.variableSetId(),
                project.deploymentProcessId(),
                project.includedLibraryVariableSetIds(),
                project.isDisabled(),
                false,
                project.allowIgnoreChannelRules(),
                project.clonedFromProjectId(),
                new ProjectChange.PersistenceSettings("Database"),
                settings.connectivityPolicy(),
                settings.defaultGuidedFailureMode(),
                settings.defaultToSkipIfAlreadyInstalled(),
                settings.forcePackageDownload(),
                settings.deploymentChangesTemplate(),
                settings.releaseNotesTemplate(),
                settings.versioningStrategy(),
                parts.tenantedDeploymentMode(),
                parts.discreteChannelRelease(),
                parts.autoCreateRelease(),
                parts.releaseCreationStrategy(),
                TemplateSecrets.shown(parts.templates()),
                parts.autoDeployReleaseOverrides(),
                parts.extensionSettings(),
                parts.projectTags(),
                parts.provisioningRunbookId(),
                parts.deprovisioningRunbookId(),
                parts.combineHealthAndSyncStatusInDashboardLiveStatus(),
                parts.retainTenantConnections(),
                parts.executeDeploymentsOnEventBasedPipeline(),
                parts.defaultPowerShellEdition(),
                parts.isBadgesEnabled(),
                parts.icon(),
                project.modified().on(),
                project.modified().by(),
                ProjectLinks.of(project));
    }
}
