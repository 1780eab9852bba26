package dev.slipway.deployment.deployments;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a release brings to an environment that did not have it. Nobody works it out yet: there is a list, and it is empty. */
@Schema(name = "ReleaseChanges", description = "What came with one release since the one that was deployed before")
public record ReleaseChangesView(
        String version,
        String releaseNotes,
        List<Build> buildInformation,
        List<WorkItem> workItems,
        List<Commit> commits) {

    @Schema(name = "ReleaseChangesBuild", description = "Where a package of the release came from")
    public record Build(
            String packageId,
            String version,
            String buildEnvironment,
            String buildNumber,
            String buildUrl,
            String branch,
            String vcsType,
            String vcsRoot,
            String vcsCommitNumber,
            @Nullable String vcsCommitUrl,
            @Nullable String issueTrackerName,
            List<WorkItem> workItems,
            List<Commit> commits) {}

    @Schema(name = "ReleaseChangesWorkItem")
    public record WorkItem(String id, String linkUrl, String source, String description) {}

    @Schema(name = "ReleaseChangesCommit")
    public record Commit(String id, @Nullable String linkUrl, String comment) {}
}
