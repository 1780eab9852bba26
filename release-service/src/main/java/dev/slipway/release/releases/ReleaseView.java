package dev.slipway.release.releases;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.release.buildinformation.BuildInformationView;
import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A release on the wire. Its links are the same however it was obtained.
 *
 * @param buildInformation empty: what build servers told is kept with packages, not with releases
 */
@Schema(name = "Release")
public record ReleaseView(
        String id,
        String spaceId,
        String projectId,
        String channelId,
        String version,
        String releaseNotes,
        Instant assembled,
        boolean ignoreChannelRules,
        String projectDeploymentProcessSnapshotId,
        String projectVariableSetSnapshotId,
        List<String> libraryVariableSetSnapshotIds,
        List<ReleaseContents.SelectedPackage> selectedPackages,
        List<ReleaseContents.SelectedGitResource> selectedGitResources,
        List<BuildInformationView> buildInformation,
        @JsonInclude(JsonInclude.Include.NON_NULL) ReleaseContents.@Nullable GitReference versionControlReference,
        Map<String, String> customFields,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    public static ReleaseView of(Release release) {
        return new ReleaseView(
                release.id(),
                release.spaceId(),
                release.projectId(),
                release.channelId(),
                release.version(),
                release.releaseNotes(),
                release.assembled(),
                release.ignoreChannelRules(),
                release.processSnapshotId(),
                release.variableSnapshotId(),
                release.librarySnapshotIds(),
                release.contents().selectedPackages(),
                release.contents().selectedGitResources(),
                List.of(),
                release.contents().versionControlReference(),
                release.contents().customFields(),
                release.lastModifiedOn(),
                release.lastModifiedBy(),
                links(release));
    }

    private static Links links(Release release) {
        var space = "/api/" + release.spaceId();
        var self = space + "/releases/" + release.id();
        return Links.of("Self", self)
                .and("Web", "/app#/" + release.spaceId() + "/releases/" + release.id())
                .and("Project", space + "/projects/" + release.projectId())
                .and("Channel", space + "/channels/" + release.channelId())
                .and("Progression", self + "/progression")
                .and("Deployments", self + "/deployments{?skip,take}")
                .and("DeploymentTemplate", self + "/deployments/template")
                .and("Artifacts", space + "/artifacts?regarding=" + release.id())
                .and("SnapshotVariables", self + "/snapshot-variables")
                .and("Defects", self + "/defects")
                .and("ReportDefect", self + "/defects")
                .and("ResolveDefect", self + "/defects/resolve")
                .and("ProjectVariableSnapshot", space + "/variables/" + release.variableSnapshotId())
                .and("ProjectDeploymentProcessSnapshot", space + "/deploymentprocesses/" + release.processSnapshotId())
                .and(
                        "LibraryVariableSetSnapshots",
                        space + "/variables?ids=" + String.join(",", release.librarySnapshotIds()))
                .and("BuildInformation", space + "/build-information{?packageId,filter,latest,skip,take}");
    }
}
