package dev.slipway.release.templates;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A place of the process that takes files of a git repository.
 *
 * @param gitResourceSelectedLastRelease null when no release chose one
 * @param isResolvable whether the repository is known before variables are
 */
@Schema(name = "ReleaseTemplateGitResource")
record TemplateGitResourceView(
        String actionName,
        String name,
        String repositoryUri,
        String defaultBranch,
        boolean isResolvable,
        List<String> filePathFilters,
        @Nullable Reference gitResourceSelectedLastRelease) {

    @Schema(name = "ReleaseTemplateGitReference")
    record Reference(@Nullable String gitRef, @Nullable String gitCommit) {}

    static TemplateGitResourceView of(
            String action,
            String name,
            String uri,
            String branch,
            List<String> filters,
            @Nullable String ref,
            @Nullable String commit) {
        return new TemplateGitResourceView(
                action,
                name,
                uri,
                branch,
                !uri.isBlank() && !uri.contains("#{"),
                filters,
                ref == null && commit == null ? null : new Reference(ref, commit));
    }
}
