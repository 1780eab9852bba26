package dev.slipway.release.spaces;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.Found;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SpaceStore implements PanacheRepositoryBase<SpaceRow, String> {

    private final Documents documents;

    SpaceStore(Documents documents) {
        this.documents = documents;
    }

    Uni<Found<Space>> list(Filter filter, @Nullable PageRequest page) {
        return documents.list(this, filter, "num", page).map(found -> found.map(SpaceRow::toSpace));
    }

    Uni<Space> get(String id) {
        return row(id, LockModeType.NONE).map(SpaceRow::toSpace);
    }

    Uni<Space> lock(String id) {
        return row(id, LockModeType.PESSIMISTIC_WRITE).map(SpaceRow::toSpace);
    }

    private Uni<SpaceRow> row(String id, LockModeType lock) {
        return find("id = ?1", id)
                .withLock(lock)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> DomainException.notFound(
                        "There is no space '" + id + "'. GET /api/spaces/all lists the spaces."));
    }

    Uni<SpaceId> nextId() {
        return documents.nextNumber("spaces").map(SpaceId::of);
    }

    Uni<Boolean> nameTaken(String name, String id) {
        return documents.exists("select 1 from spaces where lower(name) = lower(?1) and id <> ?2", name, id);
    }

    Uni<Set<String>> takenSlugs(String id) {
        return documents.texts("select slug from spaces where id <> ?1", id).map(Set::copyOf);
    }

    Uni<Space> add(Space space) {
        SpaceRow row = new SpaceRow();
        row.id = space.id().value();
        row.num = space.id().number();
        return persistAndFlush(row.set(space)).replaceWith(space);
    }

    Uni<Space> save(Space space) {
        return row(space.id().value(), LockModeType.NONE)
                .map(row -> row.set(space).toSpace());
    }

    Uni<Void> delete(Space space) {
        return delete("id = ?1", space.id().value()).replaceWithVoid();
    }
}
