package dev.slipway.release.projects;

import org.jspecify.annotations.Nullable;

/** Deployment settings as a client sends them. */
record DeploymentSettingsChange(
        @Nullable ConnectivityPolicy connectivityPolicy,
        @Nullable String defaultGuidedFailureMode,
        @Nullable Boolean defaultToSkipIfAlreadyInstalled,
        @Nullable String deploymentChangesTemplate,
        @Nullable String releaseNotesTemplate,
        @Nullable VersioningStrategy versioningStrategy,
        @Nullable Boolean forcePackageDownload) {

    DeploymentSettings applied(DeploymentSettings now) {
        return now.changed(
                connectivityPolicy,
                defaultGuidedFailureMode,
                defaultToSkipIfAlreadyInstalled,
                deploymentChangesTemplate,
                releaseNotesTemplate,
                versioningStrategy,
                forcePackageDownload);
    }
}
