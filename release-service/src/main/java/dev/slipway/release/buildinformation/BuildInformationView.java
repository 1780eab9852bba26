package dev.slipway.release.buildinformation;

import dev.slipway.release.buildinformation.BuildDetails.Commit;
import dev.slipway.release.buildinformation.BuildDetails.WorkItem;
import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "BuildInformation")
public record BuildInformationView(
        String id,
        String spaceId,
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
        List<CommitView> commits,
        List<WorkItemView> workItems,
        Instant created,
        Links links) {

    @Schema(name = "BuildInformationCommitDetails")
    public record CommitView(
            String id, String comment, @Nullable String linkUrl) {}

    @Schema(name = "BuildInformationWorkItem")
    public record WorkItemView(String id, String linkUrl, String source, String description) {}

    public static BuildInformationView of(BuildInformation information) {
        BuildDetails details = information.details();
        return new BuildInformationView(
                information.id(),
                information.spaceId(),
                information.packageId(),
                information.version(),
                details.buildEnvironment(),
                details.buildNumber(),
                details.buildUrl(),
                details.branch(),
                details.vcsType(),
                details.vcsRoot(),
                details.vcsCommitNumber(),
                details.vcsCommitUrl(),
                details.issueTrackerName(),
                details.commits().stream().map(BuildInformationView::view).toList(),
                details.workItems().stream().map(BuildInformationView::view).toList(),
                information.created(),
                Links.of("Self", "/api/" + information.spaceId() + "/build-information/" + information.id()));
    }

    private static CommitView view(Commit commit) {
        return new CommitView(commit.id(), commit.comment(), commit.linkUrl());
    }

    private static WorkItemView view(WorkItem item) {
        return new WorkItemView(item.id(), item.linkUrl(), item.source(), item.description());
    }
}
