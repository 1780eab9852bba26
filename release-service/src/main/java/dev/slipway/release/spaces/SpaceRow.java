package dev.slipway.release.spaces;

import dev.slipway.release.documents.JsonbType;
import dev.slipway.release.documents.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "spaces")
@NullUnmarked
class SpaceRow {

    @Id
    String id;

    @Column(updatable = false)
    long num;

    String name;
    String slug;
    String description;

    @Column(name = "is_default", updatable = false)
    boolean isDefault;

    @Column(name = "is_private")
    boolean isPrivate;

    @Column(name = "task_queue_stopped")
    boolean taskQueueStopped;

    @Type(JsonbType.class)
    Space.Managers managers;

    @Column(name = "last_modified_on")
    Instant lastModifiedOn;

    @Column(name = "last_modified_by")
    String lastModifiedBy;

    Space toSpace() {
        return new Space(
                new SpaceId(id),
                name,
                slug,
                description,
                isDefault,
                isPrivate,
                taskQueueStopped,
                managers,
                new Stamp(lastModifiedOn, lastModifiedBy));
    }

    SpaceRow set(Space space) {
        name = space.name();
        slug = space.slug();
        description = space.description();
        isPrivate = space.isPrivate();
        taskQueueStopped = space.taskQueueStopped();
        managers = space.managers();
        lastModifiedOn = space.modified().on();
        lastModifiedBy = space.modified().by();
        return this;
    }
}
