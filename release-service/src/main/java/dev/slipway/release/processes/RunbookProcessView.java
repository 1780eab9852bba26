package dev.slipway.release.processes;

import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RunbookProcess")
record RunbookProcessView(
        String id,
        String spaceId,
        String projectId,
        @Nullable String runbookId,
        int version,
        @Nullable String lastSnapshotId,
        List<ProcessView.StepView> steps,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    static RunbookProcessView of(Process process) {
        String space = "/api/" + process.spaceId();
        String runbook = space + "/runbooks/" + process.owner().runbookId();
        return new RunbookProcessView(
                process.id(),
                process.spaceId(),
                process.projectId(),
                process.owner().runbookId(),
                process.version(),
                process.snapshotId(),
                ProcessView.steps(process),
                process.modified().on(),
                process.modified().by(),
                Links.of("Self", space + "/runbookProcesses/" + process.id())
                        .and("Runbook", runbook)
                        .and("RunbookSnapshotTemplate", runbook + "/runbookSnapshotTemplate"));
    }
}
