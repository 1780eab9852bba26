package dev.slipway.release.runbooks;

import dev.slipway.release.documents.JsonbType;
import dev.slipway.release.documents.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.NullUnmarked;

/** Without the environments, which stand in a table of their own. */
@Entity
@Table(name = "runbooks")
@NullUnmarked
class RunbookRow {

    @Id
    String id;

    @Column(updatable = false)
    long num;

    @Column(name = "space_id", updatable = false)
    String spaceId;

    @Column(name = "project_id", updatable = false)
    String projectId;

    String name;
    String slug;
    String description;

    @Column(name = "published_snapshot_id")
    String publishedSnapshotId;

    @Type(JsonbType.class)
    @Column(name = "runbook_tags")
    List<String> runbookTags;

    @Type(JsonbType.class)
    RunbookSettings settings;

    @Column(name = "last_modified_on")
    Instant lastModifiedOn;

    @Column(name = "last_modified_by")
    String lastModifiedBy;

    Runbook toRunbook(List<String> environments) {
        return new Runbook(
                new RunbookId(id),
                spaceId,
                projectId,
                name,
                slug,
                description,
                publishedSnapshotId,
                environments,
                runbookTags,
                settings,
                new Stamp(lastModifiedOn, lastModifiedBy));
    }

    RunbookRow set(Runbook runbook) {
        name = runbook.name();
        slug = runbook.slug();
        description = runbook.description();
        publishedSnapshotId = runbook.publishedSnapshotId();
        runbookTags = runbook.tags();
        settings = runbook.settings();
        lastModifiedOn = runbook.modified().on();
        lastModifiedBy = runbook.modified().by();
        return this;
    }
}
