package dev.slipway.release.runbooks;

import dev.slipway.release.lifecycles.RetentionPeriod;
import dev.slipway.release.projects.ConnectivityPolicy;
import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Runbook")
record RunbookView(
        String id,
        String spaceId,
        String projectId,
        String name,
        String slug,
        String description,
        String runbookProcessId,
        @Nullable String publishedRunbookSnapshotId,
        String multiTenancyMode,
        String environmentScope,
        List<String> environments,
        String defaultGuidedFailureMode,
        ConnectivityPolicy connectivityPolicy,
        RetentionPeriod runRetentionPolicy,
        boolean forcePackageDownload,
        boolean failTargetDiscovery,
        List<String> runbookTags,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    static RunbookView of(Runbook runbook) {
        return new RunbookView(
                runbook.id().value(),
                runbook.spaceId(),
                runbook.projectId(),
                runbook.name(),
                runbook.slug(),
                runbook.description(),
                runbook.processOwner().processId(),
                runbook.publishedSnapshotId(),
                runbook.settings().multiTenancyMode(),
                runbook.settings().environmentScope(),
                runbook.environments(),
                runbook.settings().defaultGuidedFailureMode(),
                runbook.settings().connectivityPolicy(),
                runbook.settings().runRetentionPolicy(),
                runbook.settings().forcePackageDownload(),
                runbook.settings().failTargetDiscovery(),
                runbook.tags(),
                runbook.modified().on(),
                runbook.modified().by(),
                links(runbook));
    }

    private static Links links(Runbook runbook) {
        String space = "/api/" + runbook.spaceId();
        String id = runbook.id().value();
        String self = space + "/runbooks/" + id;
        return Links.of("Self", self)
                .and("Web", "/app#/" + runbook.spaceId() + "/projects/" + runbook.projectId() + "/runbooks/" + id)
                .and("Project", space + "/projects/" + runbook.projectId())
                .and(
                        "RunbookProcesses",
                        space + "/runbookProcesses/" + runbook.processOwner().processId())
                .and("RunbookEnvironments", self + "/environments")
                .and("RunbookSnapshots", self + "/runbookSnapshots{?skip,take,searchByName}")
                .and("RunbookSnapshotTemplate", self + "/runbookSnapshotTemplate")
                .and("CreateRunbookRun", space + "/runbookRuns");
    }
}
