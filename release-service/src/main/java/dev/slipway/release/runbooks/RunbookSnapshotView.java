package dev.slipway.release.runbooks;

import dev.slipway.release.releases.ReleaseContents.SelectedGitResource;
import dev.slipway.release.releases.ReleaseContents.SelectedPackage;
import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RunbookSnapshot")
record RunbookSnapshotView(
        String id,
        String spaceId,
        String projectId,
        String runbookId,
        String name,
        String notes,
        Instant assembled,
        String frozenRunbookProcessId,
        String frozenProjectVariableSetId,
        String projectVariableSetSnapshotId,
        List<String> libraryVariableSetSnapshotIds,
        List<SelectedPackage> selectedPackages,
        List<SelectedGitResource> selectedGitResources,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    static RunbookSnapshotView of(RunbookSnapshot snapshot) {
        return new RunbookSnapshotView(
                snapshot.id().value(),
                snapshot.spaceId(),
                snapshot.projectId(),
                snapshot.runbookId(),
                snapshot.name(),
                snapshot.notes(),
                snapshot.assembled(),
                snapshot.processSnapshotId(),
                snapshot.variableSnapshotId(),
                snapshot.variableSnapshotId(),
                snapshot.librarySnapshotIds(),
                snapshot.selectedPackages(),
                snapshot.selectedGitResources(),
                snapshot.modified().on(),
                snapshot.modified().by(),
                links(snapshot));
    }

    private static Links links(RunbookSnapshot snapshot) {
        String space = "/api/" + snapshot.spaceId();
        String self = space + "/runbookSnapshots/" + snapshot.id().value();
        return Links.of("Self", self)
                .and("Project", space + "/projects/" + snapshot.projectId())
                .and("Runbook", space + "/runbooks/" + snapshot.runbookId())
                .and("SnapshotVariables", self + "/snapshot-variables")
                .and("VariablesSnapshot", space + "/variables/" + snapshot.variableSnapshotId())
                .and("RunbookProcessSnapshot", space + "/runbookProcesses/" + snapshot.processSnapshotId());
    }
}
