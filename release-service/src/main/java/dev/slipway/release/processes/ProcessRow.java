package dev.slipway.release.processes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "deployment_processes")
@NullUnmarked
class ProcessRow {

    @Id
    String id;

    @Column(name = "project_id", updatable = false)
    String projectId;

    @Column(name = "space_id", updatable = false)
    String spaceId;

    int version;

    @Column(name = "last_modified_on")
    Instant lastModifiedOn;

    @Column(name = "last_modified_by")
    String lastModifiedBy;

    ProcessRow set(Process process) {
        version = process.version();
        lastModifiedOn = process.modified().on();
        lastModifiedBy = process.modified().by();
        return this;
    }
}
