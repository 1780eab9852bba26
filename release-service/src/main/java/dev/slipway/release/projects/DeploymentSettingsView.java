package dev.slipway.release.projects;

import dev.slipway.rest.Links;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param changeDescription null: it belongs to a commit, and settings are kept in the database */
@Schema(name = "DeploymentSettings")
record DeploymentSettingsView(
        String id,
        String spaceId,
        String projectId,
        ConnectivityPolicy connectivityPolicy,
        String defaultGuidedFailureMode,
        boolean defaultToSkipIfAlreadyInstalled,
        String deploymentChangesTemplate,
        String releaseNotesTemplate,
        VersioningStrategy versioningStrategy,
        boolean forcePackageDownload,
        @Nullable String changeDescription,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    static DeploymentSettingsView of(Project project) {
        DeploymentSettings settings = project.settings();
        String id = project.id().value();
        String home = "/api/" + project.spaceId() + "/projects/" + id;
        return new DeploymentSettingsView(
                "deploymentsettings-" + id,
                project.spaceId(),
                id,
                settings.connectivityPolicy(),
                settings.defaultGuidedFailureMode(),
                settings.defaultToSkipIfAlreadyInstalled(),
                settings.deploymentChangesTemplate(),
                settings.releaseNotesTemplate(),
                settings.versioningStrategy(),
                settings.forcePackageDownload(),
                null,
                project.modified().on(),
                project.modified().by(),
                Links.of("Self", home + "/deploymentsettings").and("Project", home));
    }
}
