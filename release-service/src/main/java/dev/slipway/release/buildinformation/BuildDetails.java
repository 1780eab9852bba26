package dev.slipway.release.buildinformation;

import dev.slipway.release.documents.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the build server told, and the addresses that follow from it.
 *
 * @param issueTrackerName null when no commit names an issue that can be linked
 */
record BuildDetails(
        String buildEnvironment,
        String buildNumber,
        String buildUrl,
        String branch,
        String vcsType,
        String vcsRoot,
        String vcsCommitNumber,
        @Nullable String vcsCommitUrl,
        @Nullable String issueTrackerName,
        List<Commit> commits,
        List<WorkItem> workItems) {

    BuildDetails {
        commits = Given.list(commits);
        workItems = Given.list(workItems);
    }

    record Commit(String id, String comment, @Nullable String linkUrl) {}

    record WorkItem(String id, String linkUrl, String source, String description) {}
}
