package dev.slipway.release.buildinformation;

import dev.slipway.release.buildinformation.BuildDetails.WorkItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of commits and issues, as far as they follow from the address of the repository alone: on hosts of the GitHub, GitLab
 * and Bitbucket kind. Issues are read from comments of commits for GitHub only, behind the words by which GitHub closes them.
 *
 * @param repository {@code https://github.com/acme/web}, without anything behind
 */
record VcsLinks(String repository, Kind kind) {

    enum Kind {
        GIT_HUB("github", "/commit/"),
        GIT_LAB("gitlab", "/-/commit/"),
        BITBUCKET("bitbucket", "/commits/");

        private final String word;
        private final String commits;

        Kind(String word, String commits) {
            this.word = word;
            this.commits = commits;
        }
    }

    private static final Pattern HTTP =
            Pattern.compile("https?://(?:[^/@\\s]+@)?([\\w.:-]+)/([\\w./~-]+?)(?:\\.git)?/?");
    private static final Pattern SSH = Pattern.compile("(?:ssh://)?git@([\\w.-]+)[:/]([\\w./~-]+?)(?:\\.git)?/?");
    private static final Pattern COMMIT = Pattern.compile("[0-9A-Za-z]{1,64}");
    private static final Pattern CLOSES = Pattern.compile(
            "\\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\\s+(?:([\\w.-]{1,100}/[\\w.-]{1,100})?#|GH-)(\\d{1,10})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_ITEMS = 500;

    /** Empty when the repository is of no kind that is known here. */
    static Optional<VcsLinks> of(String vcsRoot) {
        for (Pattern form : List.of(HTTP, SSH)) {
            Matcher matcher = form.matcher(vcsRoot.strip());
            if (matcher.matches()) {
                String host = matcher.group(1);
                for (Kind kind : Kind.values()) {
                    if (host.toLowerCase(java.util.Locale.ROOT).contains(kind.word)) {
                        return Optional.of(new VcsLinks("https://" + host + "/" + matcher.group(2), kind));
                    }
                }
            }
        }
        return Optional.empty();
    }

    Optional<String> commit(String id) {
        return COMMIT.matcher(id).matches() ? Optional.of(repository + kind.commits + id) : Optional.empty();
    }

    /** In the order in which they are first named, each once. */
    List<WorkItem> workItems(List<String> comments) {
        if (kind != Kind.GIT_HUB) {
            return List.of();
        }
        Map<String, WorkItem> items = new LinkedHashMap<>();
        for (String comment : comments) {
            Matcher matcher = CLOSES.matcher(comment);
            while (items.size() < MOST_ITEMS && matcher.find()) {
                WorkItem item = item(matcher.group(1), matcher.group(2));
                items.putIfAbsent(item.linkUrl(), item);
            }
        }
        return List.copyOf(items.values());
    }

    /** @param otherRepository null for an issue of this repository: an optional group that took no part */
    @SuppressWarnings("NullAway")
    private WorkItem item(String otherRepository, String number) {
        String root = otherRepository == null
                ? repository
                : repository.replaceFirst("(https://[^/]+/).*", "$1") + otherRepository;
        String id = (otherRepository == null ? "" : otherRepository) + "#" + number;
        return new WorkItem(id, root + "/issues/" + number, "GitHub", id);
    }
}
