package dev.slipway.release.buildinformation;

import dev.slipway.release.buildinformation.BuildDetails.Commit;
import dev.slipway.release.buildinformation.BuildInformationChange.Build;
import dev.slipway.release.buildinformation.BuildInformationChange.CommitChange;
import dev.slipway.release.documents.Given;
import dev.slipway.release.versions.PackageVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What build information may be, and what follows from it. */
final class BuildRules {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST = 2000;
    private static final int LONGEST_COMMENT = 20_000;
    private static final int MOST_COMMITS = 5000;

    private static final Build NOTHING = new Build(null, null, null, null, null, null, null, null);

    private BuildRules() {}

    /** All that is wrong, empty when nothing is. */
    static List<String> problems(BuildInformationChange change) {
        List<String> problems = new ArrayList<>();
        String packageId = Given.text(change.packageId());
        if (packageId.isEmpty()) {
            problems.add("Build information needs a PackageId: name the package.");
        }
        check(problems, "PackageId", packageId, LONGEST_ID);
        String version = Given.text(change.version());
        if (PackageVersion.find(version).isEmpty()) {
            problems.add("Build information needs the Version of the package, such as 1.2.3 or 1.2.3-beta.1.");
        }
        Build build = build(change);
        check(problems, "BuildEnvironment", build.buildEnvironment(), LONGEST);
        check(problems, "BuildNumber", build.buildNumber(), LONGEST);
        check(problems, "BuildUrl", build.buildUrl(), LONGEST);
        check(problems, "Branch", build.branch(), LONGEST);
        check(problems, "VcsType", build.vcsType(), LONGEST);
        check(problems, "VcsRoot", build.vcsRoot(), LONGEST);
        check(problems, "VcsCommitNumber", build.vcsCommitNumber(), LONGEST);
        if (!isWebAddress(Given.text(build.buildUrl()))) {
            problems.add("BuildUrl must be an address that begins with http:// or https://.");
        }
        List<CommitChange> commits = Given.list(build.commits());
        if (commits.size() > MOST_COMMITS) {
            problems.add("There are " + commits.size() + " Commits: send the newest " + MOST_COMMITS + ".");
        } else {
            commits.stream()
                    .filter(commit -> Given.raw(commit.id()).length() > LONGEST
                            || Given.raw(commit.comment()).length() > LONGEST_COMMENT)
                    .limit(1)
                    .forEach(commit -> problems.add("The Id or the Comment of a commit is too long: at most " + LONGEST
                            + " and " + LONGEST_COMMENT + " characters."));
        }
        return problems;
    }

    private static boolean isWebAddress(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return url.isEmpty() || lower.startsWith("http://") || lower.startsWith("https://");
    }

    private static void check(List<String> problems, String name, @Nullable String text, int longest) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            problems.add(name + " has " + text.length() + " characters: shorten it to at most " + longest + ".");
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            problems.add(name + " contains control characters: take them out.");
        }
    }

    static BuildDetails details(BuildInformationChange change) {
        Build build = build(change);
        Optional<VcsLinks> links = VcsLinks.of(Given.text(build.vcsRoot()));
        List<Commit> commits = Given.list(build.commits()).stream()
                .map(commit -> commit(commit, links))
                .toList();
        List<BuildDetails.WorkItem> items = links.map(known ->
                        known.workItems(commits.stream().map(Commit::comment).toList()))
                .orElse(List.of());
        String commitNumber = Given.text(build.vcsCommitNumber());
        return new BuildDetails(
                Given.text(build.buildEnvironment()),
                Given.text(build.buildNumber()),
                Given.text(build.buildUrl()),
                Given.text(build.branch()),
                Given.text(build.vcsType()),
                Given.text(build.vcsRoot()),
                commitNumber,
                links.flatMap(known -> known.commit(commitNumber)).orElse(null),
                items.isEmpty() ? null : items.get(0).source(),
                commits,
                items);
    }

    private static Commit commit(CommitChange sent, Optional<VcsLinks> links) {
        String id = Given.text(sent.id());
        return new Commit(
                id,
                Given.raw(sent.comment()),
                links.flatMap(known -> known.commit(id)).orElse(null));
    }

    private static Build build(BuildInformationChange change) {
        return change.octopusBuildInformation() == null ? NOTHING : change.octopusBuildInformation();
    }
}
