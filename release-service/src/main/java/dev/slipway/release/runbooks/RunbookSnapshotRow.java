package dev.slipway.release.runbooks;

import dev.slipway.release.documents.JsonbType;
import dev.slipway.release.documents.Stamp;
import dev.slipway.release.releases.ReleaseContents.SelectedGitResource;
import dev.slipway.release.releases.ReleaseContents.SelectedPackage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "runbook_snapshots")
@NullUnmarked
class RunbookSnapshotRow {

    @Id
    String id;

    @Column(updatable = false)
    long num;

    @Column(name = "space_id", updatable = false)
    String spaceId;

    @Column(name = "project_id", updatable = false)
    String projectId;

    @Column(name = "runbook_id", updatable = false)
    String runbookId;

    String name;
    String notes;

    @Column(updatable = false)
    Instant assembled;

    @Column(name = "process_snapshot_id", updatable = false)
    String processSnapshotId;

    @Column(name = "variable_snapshot_id")
    String variableSnapshotId;

    @Type(JsonbType.class)
    @Column(name = "library_snapshot_ids")
    List<String> librarySnapshotIds;

    @Type(JsonbType.class)
    @Column(name = "selected_packages")
    List<SelectedPackage> selectedPackages;

    @Type(JsonbType.class)
    @Column(name = "selected_git_resources")
    List<SelectedGitResource> selectedGitResources;

    @Column(name = "last_modified_on")
    Instant lastModifiedOn;

    @Column(name = "last_modified_by")
    String lastModifiedBy;

    RunbookSnapshot toSnapshot() {
        return new RunbookSnapshot(
                new RunbookSnapshotId(id),
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
                new Stamp(lastModifiedOn, lastModifiedBy));
    }

    RunbookSnapshotRow set(RunbookSnapshot snapshot) {
        name = snapshot.name();
        notes = snapshot.notes();
        variableSnapshotId = snapshot.variableSnapshotId();
        librarySnapshotIds = snapshot.librarySnapshotIds();
        lastModifiedOn = snapshot.modified().on();
        lastModifiedBy = snapshot.modified().by();
        return this;
    }

    static RunbookSnapshotRow of(RunbookSnapshot snapshot) {
        RunbookSnapshotRow row = new RunbookSnapshotRow();
        row.id = snapshot.id().value();
        row.num = snapshot.id().number();
        row.spaceId = snapshot.spaceId();
        row.projectId = snapshot.projectId();
        row.runbookId = snapshot.runbookId();
        row.assembled = snapshot.assembled();
        row.processSnapshotId = snapshot.processSnapshotId();
        row.selectedPackages = snapshot.selectedPackages();
        row.selectedGitResources = snapshot.selectedGitResources();
        return row.set(snapshot);
    }
}
