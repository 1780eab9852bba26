package dev.slipway.release.releases;

import dev.slipway.release.releases.ReleaseContents.GitReference;
import dev.slipway.rest.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST releases/create/v1}; projects and channels by name, slug or id.
 *
 * @param packageVersion for every package that {@code packages} does not give a version
 * @param packagePrerelease read and kept out: versions are not looked up in feeds yet
 * @param packages {@code step:version} and so on
 * @param gitResources {@code step:ref} and so on
 */
record CreateReleaseCommand(
        @Nullable String projectName,
        @Nullable String projectId,
        @Nullable String channelName,
        @Nullable String channelId,
        @Nullable String releaseVersion,
        @Nullable String packageVersion,
        @Nullable String packagePrerelease,
        @Nullable List<@Nullable String> packages,
        @Nullable List<@Nullable String> gitResources,
        @Nullable String releaseNotes,
        @Nullable String gitRef,
        @Nullable String gitCommit,
        @Nullable Boolean ignoreIfAlreadyExists,
        @Nullable Boolean ignoreChannelRules,
        @Nullable Map<String, String> customFields) {

    @SuppressWarnings("NullAway") // ReleaseContents makes empty of null
    NewRelease toNewRelease(Caller by) {
        var git = gitRef == null && gitCommit == null ? null : new GitReference(gitRef, gitCommit);
        return new NewRelease(
                given(projectName) == null ? given(projectId) : given(projectName),
                given(channelName) == null ? given(channelId) : given(channelName),
                given(releaseVersion),
                releaseNotes == null ? "" : releaseNotes,
                Boolean.TRUE.equals(ignoreChannelRules),
                Boolean.TRUE.equals(ignoreIfAlreadyExists),
                new ReleaseContents(List.of(), List.of(), git, customFields),
                Selections.parse(packageVersion, packages, gitResources),
                by);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
