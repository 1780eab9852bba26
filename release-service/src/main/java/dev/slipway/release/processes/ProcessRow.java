package dev.slipway.release.processes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "processes")
@NullUnmarked
class ProcessRow {

    @Id
    String id;

    @Column(name = "project_id", updatable = false)
    String projectId;

    /** Null for the process of the project itself. */
    @Column(name = "runbook_id", updatable = false)
    String runbookId;

    /** Follows from the owner; the database writes it. */
    @Column(insertable = false, updatable = false)
    String type;

    @Column(name = "space_id", updatable = false)
    String spaceId;

    int version;

    @Column(name = "last_modified_on")
    Instant lastModifiedOn;

    @Column(name = "last_modified_by")
    String lastModifiedBy;

    ProcessOwner owner() {
        return new ProcessOwner(spaceId, projectId, runbookId);
    }

    ProcessRow set(Process process) {
        version = process.version();
        lastModifiedOn = process.modified().on();
        lastModifiedBy = process.modified().by();
        return this;
    }
}
