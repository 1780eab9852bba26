package dev.slipway.release.runbooks;

import dev.slipway.rest.Links;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a new snapshot of a runbook would look like. */
@Schema(name = "RunbookSnapshotTemplate")
record RunbookSnapshotTemplateView(
        String id,
        String runbookId,
        String runbookProcessId,
        String nextNameIncrement,
        List<RunbookPackage> packages,
        List<String> gitResources,
        Links links) {

    static RunbookSnapshotTemplateView of(EditSnapshots.Template template) {
        Runbook runbook = template.runbook();
        String id = runbook.id().value();
        return new RunbookSnapshotTemplateView(
                "runbooksnapshottemplate-" + id,
                id,
                runbook.processOwner().processId(),
                template.nextName(),
                template.packages(),
                List.of(),
                Links.of("Self", "/api/" + runbook.spaceId() + "/runbooks/" + id + "/runbookSnapshotTemplate"));
    }
}
