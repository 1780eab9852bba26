package dev.slipway.release.tagsets;

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
@Table(name = "tag_sets")
@NullUnmarked
class TagSetRow {

    @Id
    String id;

    @Column(updatable = false)
    long num;

    @Column(name = "space_id", updatable = false)
    String spaceId;

    String name;
    String description;

    @Column(name = "sort_order")
    int sortOrder;

    String type;

    @Type(JsonbType.class)
    List<String> scopes;

    @Type(JsonbType.class)
    List<Tag> tags;

    @Column(name = "last_modified_on")
    Instant lastModifiedOn;

    @Column(name = "last_modified_by")
    String lastModifiedBy;

    TagSet toTagSet() {
        return new TagSet(
                new TagSetId(id),
                spaceId,
                name,
                description,
                sortOrder,
                type,
                scopes,
                tags,
                new Stamp(lastModifiedOn, lastModifiedBy));
    }

    TagSetRow set(TagSet set) {
        name = set.name();
        description = set.description();
        sortOrder = set.sortOrder();
        type = set.type();
        scopes = set.scopes();
        tags = set.tags();
        lastModifiedOn = set.modified().on();
        lastModifiedBy = set.modified().by();
        return this;
    }
}
