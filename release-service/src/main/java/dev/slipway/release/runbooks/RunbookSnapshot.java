package dev.slipway.release.runbooks;

import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import dev.slipway.release.releases.ReleaseContents.SelectedGitResource;
import dev.slipway.release.releases.ReleaseContents.SelectedPackage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Process, variables and package versions of a runbook as they were at one moment. */
record RunbookSnapshot(
        RunbookSnapshotId id,
        String spaceId,
        String projectId,
        String runbookId,
        String name,
        String notes,
        Instant assembled,
        String processSnapshotId,
        String variableSnapshotId,
        List<String> librarySnapshotIds,
        List<SelectedPackage> selectedPackages,
        List<SelectedGitResource> selectedGitResources,
        Stamp modified) {

    private static final int LONGEST_NOTES = 100_000;

    /** Name and notes are labels; what is frozen stays. */
    RunbookSnapshot labelled(String name, String notes, Stamp stamp) {
        return new RunbookSnapshot(
                id,
                spaceId,
                projectId,
                runbookId,
                name,
                notes,
                assembled,
                processSnapshotId,
                variableSnapshotId,
                librarySnapshotIds,
                selectedPackages,
                selectedGitResources,
                stamp);
    }

    /** @param snapshotIds of the project's variables, then of its library sets */
    RunbookSnapshot with(List<String> snapshotIds, Stamp stamp) {
        return new RunbookSnapshot(
                id,
                spaceId,
                projectId,
                runbookId,
                name,
                notes,
                assembled,
                processSnapshotId,
                snapshotIds.get(0),
                List.copyOf(snapshotIds.subList(1, snapshotIds.size())),
                selectedPackages,
                selectedGitResources,
                stamp);
    }

    static List<String> labelProblems(String name, String notes) {
        List<String> problems = new ArrayList<>(RunbookSnapshotStore.KIND.nameProblems(name));
        problems.addAll(Given.lengthProblems("Notes", notes, LONGEST_NOTES));
        return problems;
    }
}
