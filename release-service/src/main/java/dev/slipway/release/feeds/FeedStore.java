package dev.slipway.release.feeds;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.Found;
import dev.slipway.release.documents.Named;
import dev.slipway.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class FeedStore implements PanacheRepositoryBase<FeedRow, String> {

    static final Named KIND = Named.inSpace("feeds", "feed");

    /** Clients take the first feed of a new space for the built-in one. */
    private static final String BUILT_IN_FIRST = "case when feedType = 'BuiltIn' then 0 else 1 end, lower(name), num";

    private final Documents documents;

    FeedStore(Documents documents) {
        this.documents = documents;
    }

    Uni<Found<Feed>> list(Filter filter, @Nullable PageRequest page) {
        return documents.list(this, filter, BUILT_IN_FIRST, page).map(found -> found.map(FeedRow::toFeed));
    }

    Uni<Feed> get(String spaceId, String id) {
        return row(spaceId, id, LockModeType.NONE).map(FeedRow::toFeed);
    }

    Uni<Feed> lock(String spaceId, String id) {
        return row(spaceId, id, LockModeType.PESSIMISTIC_WRITE).map(FeedRow::toFeed);
    }

    private Uni<FeedRow> row(String spaceId, String id, LockModeType lock) {
        return find("id = ?1 and spaceId = ?2", id, spaceId)
                .withLock(lock)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> KIND.missing(id, spaceId));
    }

    Uni<FeedId> nextId() {
        return documents.nextNumber("feeds").map(FeedId::of);
    }

    Uni<Feed> add(Feed feed) {
        FeedRow row = new FeedRow();
        row.id = feed.id().value();
        row.num = feed.id().number();
        row.spaceId = feed.spaceId();
        return persist(row.set(feed)).replaceWith(feed);
    }

    Uni<Feed> save(Feed feed) {
        return row(feed.spaceId(), feed.id().value(), LockModeType.NONE)
                .map(row -> row.set(feed).toFeed());
    }

    Uni<Void> delete(Feed feed) {
        return delete("id = ?1", feed.id().value()).replaceWithVoid();
    }

    Uni<Integer> packagesIn(String spaceId) {
        return documents.number("select cast(count(*) as integer) from packages where space_id = ?1", spaceId);
    }
}
