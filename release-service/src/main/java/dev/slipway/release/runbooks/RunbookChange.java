package dev.slipway.release.runbooks;

import dev.slipway.release.lifecycles.RetentionPeriod;
import dev.slipway.release.projects.ConnectivityPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A runbook as a client sends it. */
record RunbookChange(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String description,
        @Nullable String projectId,
        @Nullable String publishedRunbookSnapshotId,
        @Nullable String multiTenancyMode,
        @Nullable String environmentScope,
        @Nullable List<@Nullable String> environments,
        @Nullable String defaultGuidedFailureMode,
        @Nullable ConnectivityPolicy connectivityPolicy,
        @Nullable RetentionPeriod runRetentionPolicy,
        @Nullable Boolean forcePackageDownload,
        @Nullable Boolean failTargetDiscovery,
        @Nullable List<@Nullable String> runbookTags) {

    RunbookChange of(String project) {
        return new RunbookChange(
                name,
                slug,
                description,
                project,
                publishedRunbookSnapshotId,
                multiTenancyMode,
                environmentScope,
                environments,
                defaultGuidedFailureMode,
                connectivityPolicy,
                runRetentionPolicy,
                forcePackageDownload,
                failTargetDiscovery,
                runbookTags);
    }
}
