package dev.slipway.release.releases;

import dev.slipway.release.releases.ReleaseContents.GitReference;
import dev.slipway.release.releases.ReleaseContents.SelectedGitResource;
import dev.slipway.release.releases.ReleaseContents.SelectedPackage;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST} and {@code PUT releases}; what the server owns (ids, Assembled, Links …) is ignored. */
record ReleaseRequest(
        @Nullable String projectId,
        @Nullable String channelId,
        @Nullable String version,
        @Nullable String releaseNotes,
        @Nullable Boolean ignoreChannelRules,
        @Nullable List<SelectedPackage> selectedPackages,
        @Nullable List<SelectedGitResource> selectedGitResources,
        @Nullable GitReference versionControlReference,
        @Nullable Map<String, String> customFields) {

    /** @param ignoreRules the same as the field, asked for in the query */
    NewRelease toNewRelease(boolean ignoreRules, Caller by) {
        var problems = new Problems();
        problems.require(projectId != null && !projectId.isBlank(), "A release needs a ProjectId");
        problems.require(
                version != null && !version.isBlank(),
                "A release needs a Version, for example 1.3; releases/create/v1 computes one from the project's"
                        + " template");
        problems.throwIfAny();
        return new NewRelease(
                projectId,
                channelId == null || channelId.isBlank() ? null : channelId,
                version,
                releaseNotes == null ? "" : releaseNotes,
                ignoreRules || Boolean.TRUE.equals(ignoreChannelRules),
                false,
                contents(),
                Selections.NONE,
                by);
    }

    /**
     * What is left out counts as empty. Packages that were deployed stay: who leaves them out does not change them, who
     * sends others is refused.
     */
    ReleaseContents replacing(ReleaseContents now, boolean deployed) {
        var given = contents().complete();
        var packages = deployed && selectedPackages == null ? now.selectedPackages() : given.selectedPackages();
        if (deployed && !Set.copyOf(packages).equals(Set.copyOf(now.complete().selectedPackages()))) {
            throw DomainException.conflict("Release " + version + " was deployed already, so its packages stay: send"
                    + " SelectedPackages as they are, or create another release");
        }
        return new ReleaseContents(
                packages, given.selectedGitResources(), now.versionControlReference(), given.customFields());
    }

    @SuppressWarnings("NullAway") // ReleaseContents makes empty of null
    private ReleaseContents contents() {
        return new ReleaseContents(selectedPackages, selectedGitResources, versionControlReference, customFields);
    }
}
