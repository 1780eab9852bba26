package dev.slipway.release.lifecycles;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.Found;
import dev.slipway.release.documents.Named;
import dev.slipway.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class LifecycleStore implements PanacheRepositoryBase<LifecycleRow, String> {

    static final Named KIND = Named.inSpace("lifecycles", "lifecycle");

    private final Documents documents;

    LifecycleStore(Documents documents) {
        this.documents = documents;
    }

    Uni<Found<Lifecycle>> list(Filter filter, @Nullable PageRequest page) {
        return documents
                .list(this, filter, "lower(name), num", page)
                .map(found -> found.map(LifecycleRow::toLifecycle));
    }

    Uni<Lifecycle> get(String spaceId, String id) {
        return row(spaceId, id, LockModeType.NONE).map(LifecycleRow::toLifecycle);
    }

    Uni<Lifecycle> lock(String spaceId, String id) {
        return row(spaceId, id, LockModeType.PESSIMISTIC_WRITE).map(LifecycleRow::toLifecycle);
    }

    private Uni<LifecycleRow> row(String spaceId, String id, LockModeType lock) {
        return find("id = ?1 and spaceId = ?2", id, spaceId)
                .withLock(lock)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> KIND.missing(id, spaceId));
    }

    Uni<LifecycleId> nextId() {
        return documents.nextNumber("lifecycles").map(LifecycleId::of);
    }

    Uni<Lifecycle> add(Lifecycle lifecycle) {
        LifecycleRow row = new LifecycleRow();
        row.id = lifecycle.id().value();
        row.num = lifecycle.id().number();
        row.spaceId = lifecycle.spaceId();
        return persist(row.set(lifecycle)).replaceWith(lifecycle);
    }

    Uni<Lifecycle> save(Lifecycle lifecycle) {
        return row(lifecycle.spaceId(), lifecycle.id().value(), LockModeType.NONE)
                .map(row -> row.set(lifecycle).toLifecycle());
    }

    /** Names of projects and channels that go by the lifecycle. */
    Uni<List<String>> users(Lifecycle lifecycle) {
        return documents.texts(
                "select 'project ' || name from projects where lifecycle_id = ?1 union all select 'channel ' || c.name"
                        + " || ' of project ' || p.name from channels c join projects p on p.id = c.project_id"
                        + " where c.lifecycle_id = ?1",
                lifecycle.id().value());
    }

    /** Environments of the space, id to name, in sort order. */
    Uni<Map<String, String>> environments(String spaceId) {
        return documents.names("environments", "space_id", spaceId, "sort_order, num");
    }

    Uni<Void> delete(Lifecycle lifecycle) {
        return delete("id = ?1", lifecycle.id().value()).replaceWithVoid();
    }
}
