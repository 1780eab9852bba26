package dev.slipway.release.buildinformation;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Build information as a build server sends it. */
@Schema(name = "BuildInformationChange")
record BuildInformationChange(
        @Nullable String packageId,
        @Nullable String version,

        @JsonAlias("BuildInformation") @Nullable Build octopusBuildInformation,

        @Schema(description = "FailIfExists, IgnoreIfExists or OverwriteExisting; the query parameter wins") @Nullable
        String overwriteMode) {

    @Schema(name = "BuildInformationBuild")
    record Build(
            @Nullable String buildEnvironment,
            @Nullable String buildNumber,
            @Nullable String buildUrl,
            @Nullable String branch,
            @Nullable String vcsType,
            @Nullable String vcsRoot,
            @Nullable String vcsCommitNumber,
            @Nullable List<@Nullable CommitChange> commits) {}

    @Schema(name = "BuildInformationCommit")
    record CommitChange(@Nullable String id, @Nullable String comment) {}
}
