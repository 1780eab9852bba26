package dev.slipway.release.projectgroups;

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

@Entity
@Table(name = "project_groups")
@NullUnmarked
class ProjectGroupRow {

    @Id
    String id;

    @Column(updatable = false)
    long num;

    @Column(name = "space_id", updatable = false)
    String spaceId;

    String name;
    String slug;
    String description;

    @Type(JsonbType.class)
    @Column(name = "environment_ids")
    List<String> environmentIds;

    @Column(name = "retention_policy_id")
    String retentionPolicyId;

    @Column(name = "last_modified_on")
    Instant lastModifiedOn;

    @Column(name = "last_modified_by")
    String lastModifiedBy;

    ProjectGroup toProjectGroup() {
        return new ProjectGroup(
                new ProjectGroupId(id),
                spaceId,
                name,
                slug,
                description,
                environmentIds,
                retentionPolicyId,
                new Stamp(lastModifiedOn, lastModifiedBy));
    }

    ProjectGroupRow set(ProjectGroup group) {
        name = group.name();
        slug = group.slug();
        description = group.description();
        environmentIds = group.environmentIds();
        retentionPolicyId = group.retentionPolicyId();
        lastModifiedOn = group.modified().on();
        lastModifiedBy = group.modified().by();
        return this;
    }
}
