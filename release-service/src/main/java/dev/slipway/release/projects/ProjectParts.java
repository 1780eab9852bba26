package dev.slipway.release.projects;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.release.documents.Given;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a project holds that no rule looks into yet, given back as it was sent, but for secrets. */
record ProjectParts(
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
        @Nullable JsonNode icon) {

    static final ProjectParts NONE = new ProjectParts(
            "Untenanted",
            false,
            false,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            false,
            false,
            null,
            null,
            false,
            null);

    ProjectParts changed(ProjectChange change, UnaryOperator<String> seal) {
        String mode = Given.text(change.tenantedDeploymentMode());
        return new ProjectParts(
                mode.isEmpty() ? "Untenanted" : mode,
                Given.flag(change.discreteChannelRelease()),
                Given.flag(change.autoCreateRelease()),
                present(change.releaseCreationStrategy()),
                TemplateSecrets.sealed(
                        VariableTemplates.withIds(Given.list(change.templates()), templates, () -> UUID.randomUUID()
                                .toString()),
                        templates,
                        seal),
                Given.list(change.autoDeployReleaseOverrides()),
                Given.list(change.extensionSettings()),
                Given.list(change.projectTags()),
                id(change.provisioningRunbookId()),
                id(change.deprovisioningRunbookId()),
                Given.flag(change.combineHealthAndSyncStatusInDashboardLiveStatus()),
                Given.flag(change.retainTenantConnections()),
                change.executeDeploymentsOnEventBasedPipeline(),
                change.defaultPowerShellEdition(),
                Given.flag(change.isBadgesEnabled()),
                present(change.icon()));
    }

    private static @Nullable JsonNode present(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node;
    }

    /** Runbooks that it names. */
    List<String> runbookIds() {
        return Stream.of(provisioningRunbookId, deprovisioningRunbookId)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /** For another project: these are runbooks of its own. */
    ProjectParts withoutRunbooks() {
        return new ProjectParts(
                tenantedDeploymentMode,
                discreteChannelRelease,
                autoCreateRelease,
                releaseCreationStrategy,
                templates,
                autoDeployReleaseOverrides,
                extensionSettings,
                projectTags,
                null,
                null,
                combineHealthAndSyncStatusInDashboardLiveStatus,
                retainTenantConnections,
                executeDeploymentsOnEventBasedPipeline,
                defaultPowerShellEdition,
                isBadgesEnabled,
                icon);
    }

    private static @Nullable String id(@Nullable String sent) {
        String id = Given.text(sent);
        return id.isEmpty() ? null : id;
    }
}
