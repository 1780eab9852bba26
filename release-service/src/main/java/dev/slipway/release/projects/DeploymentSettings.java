package dev.slipway.release.projects;

import dev.slipway.release.documents.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a project is deployed; a part of the project that also has an address of its own. */
record DeploymentSettings(
        ConnectivityPolicy connectivityPolicy,
        String defaultGuidedFailureMode,
        boolean defaultToSkipIfAlreadyInstalled,
        String deploymentChangesTemplate,
        String releaseNotesTemplate,
        VersioningStrategy versioningStrategy,
        boolean forcePackageDownload) {

    static final DeploymentSettings DEFAULT = new DeploymentSettings(
            ConnectivityPolicy.DEFAULT, "EnvironmentDefault", false, "", "", VersioningStrategy.DEFAULT, false);

    private static final Set<String> GUIDED_FAILURE_MODES = Set.of("EnvironmentDefault", "Off", "On");
    private static final Set<String> SKIP_BEHAVIORS = Set.of("None", "SkipUnavailableMachines");

    /** A versioning strategy that a client leaves out stays as it was: releases could not be numbered without. */
    DeploymentSettings changed(
            @Nullable ConnectivityPolicy policy,
            @Nullable String guidedFailureMode,
            @Nullable Boolean skipIfInstalled,
            @Nullable String changesTemplate,
            @Nullable String notesTemplate,
            @Nullable VersioningStrategy versioning,
            @Nullable Boolean forceDownload) {
        return new DeploymentSettings(
                policy == null ? ConnectivityPolicy.DEFAULT : policy.complete(),
                guidedFailureMode == null || guidedFailureMode.isBlank() ? "EnvironmentDefault" : guidedFailureMode,
                Given.flag(skipIfInstalled),
                Given.raw(changesTemplate),
                Given.raw(notesTemplate),
                versioning == null || versioning.saysNothing() ? versioningStrategy : versioning,
                Given.flag(forceDownload));
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!GUIDED_FAILURE_MODES.contains(defaultGuidedFailureMode)) {
            problems.add("DefaultGuidedFailureMode is '" + defaultGuidedFailureMode
                    + "': use EnvironmentDefault, Off or On.");
        }
        String behavior = connectivityPolicy.skipMachineBehavior();
        if (behavior != null && !SKIP_BEHAVIORS.contains(behavior)) {
            problems.add("SkipMachineBehavior is '" + behavior + "': use None or SkipUnavailableMachines.");
        }
        return problems;
    }
}
