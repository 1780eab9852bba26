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
        List<TemplatePackageView> packages,
        List<TemplateGitResourceView> gitResources,
        Links links) {

    static ReleaseTemplateView of(
            PlanRelease.Planned planned,
            String spaceId,
            ContentStore.Donor donor,
            List<TemplatePackageView> packages,
            List<TemplateGitResourceView> gitResources) {
        var processId = "deploymentprocess-" + planned.projectId();
        return new ReleaseTemplateView(
                "releasetemplate-" + planned.projectId(),
                processId,
                planned.lastVersion(),
                planned.nextVersion(),
                donor.action(),
                donor.reference(),
                packages,
                gitResources,
                Links.of("Self", "/api/" + spaceId + "/deploymentprocesses/" + processId + "/template"));
    }
}
