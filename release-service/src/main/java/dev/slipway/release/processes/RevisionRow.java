package dev.slipway.release.processes;

import dev.slipway.release.documents.JsonbType;
import dev.slipway.release.documents.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.NullUnmarked;

/** One save of a process. The table's key is process and version; the snapshot's id is as unique. */
@Entity
@Immutable
@Table(name = "process_revisions")
@NullUnmarked
class RevisionRow {

    @Id
    @Column(name = "snapshot_id")
    String snapshotId;

    @Column(name = "process_id")
    String processId;

    int version;

    @Type(JsonbType.class)
    List<Step> steps;

    Instant created;

    @Column(name = "created_by")
    String createdBy;

    static RevisionRow of(Process process, Instant created) {
        RevisionRow row = new RevisionRow();
        row.snapshotId = process.snapshotId();
        row.processId = process.id();
        row.version = process.version();
        row.steps = process.steps();
        row.created = created;
        row.createdBy = process.modified().by();
        return row;
    }

    /** @param id that of the live process, or of the snapshot when it was asked for */
    Process toProcess(String id, ProcessRow process) {
        return new Process(id, process.owner(), version, snapshotId, steps, new Stamp(created, createdBy));
    }
}
