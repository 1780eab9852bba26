package dev.slipway.release.templates;

import dev.slipway.release.releases.PlanRelease;
import dev.slipway.rest.Links;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a new release of a project would look like, on the wire. */
@Schema(name = "ReleaseTemplate")
public record ReleaseTemplateView(
        String id,
        String deploymentProcessId,
        @Nullable String lastReleaseVersion,
        @Nullable String nextVersionIncrement,
        @Nullable String versioningPackageStepName,
        @Nullable String versioningPackageReferenceName,
        List<String> packages,
        List<String> gitResources,
        Links links) {

    static ReleaseTemplateView of(PlanRelease.Planned planned, String spaceId) {
        var processId = "deploymentprocess-" + planned.projectId();
        return new ReleaseTemplateView(
                "releasetemplate-" + planned.projectId(),
                processId,
                planned.lastVersion(),
                planned.nextVersion(),
                null,
                null,
                List.of(),
                List.of(),
                Links.of("Self", "/api/" + spaceId + "/deploymentprocesses/" + processId + "/template"));
    }
}
