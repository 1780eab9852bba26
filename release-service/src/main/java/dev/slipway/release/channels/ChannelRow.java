package dev.slipway.release.channels;

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
@Table(name = "channels")
@NullUnmarked
class ChannelRow {

    @Id
    String id;

    @Column(updatable = false)
    long num;

    @Column(name = "space_id", updatable = false)
    String spaceId;

    @Column(name = "project_id", updatable = false)
    String projectId;

    @Column(name = "lifecycle_id")
    String lifecycleId;

    String name;
    String slug;
    String description;

    @Column(name = "is_default")
    boolean isDefault;

    @Type(JsonbType.class)
    @Column(name = "doc")
    ChannelParts parts;

    @Column(name = "last_modified_on")
    Instant lastModifiedOn;

    @Column(name = "last_modified_by")
    String lastModifiedBy;

    Channel toChannel() {
        return new Channel(
                new ChannelId(id),
                spaceId,
                projectId,
                lifecycleId,
                name,
                slug,
                description,
                isDefault,
                parts,
                new Stamp(lastModifiedOn, lastModifiedBy));
    }

    ChannelRow set(Channel channel) {
        lifecycleId = channel.lifecycleId();
        name = channel.name();
        slug = channel.slug();
        description = channel.description();
        isDefault = channel.isDefault();
        parts = channel.parts();
        lastModifiedOn = channel.modified().on();
        lastModifiedBy = channel.modified().by();
        return this;
    }
}
