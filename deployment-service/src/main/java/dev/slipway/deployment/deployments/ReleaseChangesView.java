package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.Ticket;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a release brings to an environment that did not have it: its notes; what build servers told stays with packages. */
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

    public static List<ReleaseChangesView> of(List<Ticket.Change> changes) {
        return changes.stream()
                .map(each ->
                        new ReleaseChangesView(each.version(), each.releaseNotes(), List.of(), List.of(), List.of()))
                .toList();
    }

    /** The same to be read; empty when nothing is new. */
    public static String markdown(List<Ticket.Change> changes) {
        return changes.stream()
                .map(each -> "**Release " + each.version() + "**\n\n"
                        + (each.releaseNotes().isBlank()
                                ? ""
                                : each.releaseNotes().strip() + "\n\n"))
                .collect(Collectors.joining())
                .strip();
    }
}
