package dev.slipway.release.runbooks;

import dev.slipway.release.releases.ReleaseContents;
import dev.slipway.release.releases.ReleaseContents.SelectedGitResource;
import dev.slipway.release.releases.ReleaseContents.SelectedPackage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A snapshot of a runbook as a client sends it; when it was taken and what it froze is the server's. */
record RunbookSnapshotChange(
        @Nullable String name,
        @Nullable String notes,
        @Nullable String projectId,
        @Nullable String runbookId,
        @Nullable List<SelectedPackage> selectedPackages,
        @Nullable List<SelectedGitResource> selectedGitResources) {

    RunbookSnapshotChange of(String project) {
        return new RunbookSnapshotChange(name, notes, project, runbookId, selectedPackages, selectedGitResources);
    }

    ReleaseContents contents() {
        return new ReleaseContents(
                        Objects.requireNonNullElse(selectedPackages, List.of()),
                        Objects.requireNonNullElse(selectedGitResources, List.of()),
                        null,
                        Map.of())
                .complete();
    }
}
