package dev.slipway.release.lifecycles;

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
@Table(name = "lifecycles")
@NullUnmarked
class LifecycleRow {

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
    List<Phase> phases;

    @Type(JsonbType.class)
    @Column(name = "release_retention_policy")
    RetentionPeriod releaseRetentionPolicy;

    @Type(JsonbType.class)
    @Column(name = "tentacle_retention_policy")
    RetentionPeriod tentacleRetentionPolicy;

    @Column(name = "last_modified_on")
    Instant lastModifiedOn;

    @Column(name = "last_modified_by")
    String lastModifiedBy;

    Lifecycle toLifecycle() {
        return new Lifecycle(
                new LifecycleId(id),
                spaceId,
                name,
                slug,
                description,
                phases,
                releaseRetentionPolicy,
                tentacleRetentionPolicy,
                new Stamp(lastModifiedOn, lastModifiedBy));
    }

    LifecycleRow set(Lifecycle lifecycle) {
        name = lifecycle.name();
        slug = lifecycle.slug();
        description = lifecycle.description();
        phases = lifecycle.phases();
        releaseRetentionPolicy = lifecycle.releaseRetentionPolicy();
        tentacleRetentionPolicy = lifecycle.tentacleRetentionPolicy();
        lastModifiedOn = lifecycle.modified().on();
        lastModifiedBy = lifecycle.modified().by();
        return this;
    }
}
