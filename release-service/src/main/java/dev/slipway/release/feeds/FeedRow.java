package dev.slipway.release.feeds;

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
@Table(name = "feeds")
@NullUnmarked
class FeedRow {

    @Id
    String id;

    @Column(updatable = false)
    long num;

    @Column(name = "space_id", updatable = false)
    String spaceId;

    String name;
    String slug;

    @Column(name = "feed_type", updatable = false)
    String feedType;

    @Type(JsonbType.class)
    FeedSettings settings;

    @Type(JsonbType.class)
    FeedSecrets secrets;

    @Column(name = "last_modified_on")
    Instant lastModifiedOn;

    @Column(name = "last_modified_by")
    String lastModifiedBy;

    Feed toFeed() {
        return new Feed(
                new FeedId(id),
                spaceId,
                name,
                slug,
                FeedType.named(feedType).orElseThrow(),
                settings,
                secrets,
                new Stamp(lastModifiedOn, lastModifiedBy));
    }

    FeedRow set(Feed feed) {
        name = feed.name();
        slug = feed.slug();
        feedType = feed.type().wireName();
        settings = feed.settings();
        secrets = feed.secrets();
        lastModifiedOn = feed.modified().on();
        lastModifiedBy = feed.modified().by();
        return this;
    }
}
