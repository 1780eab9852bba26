package dev.slipway.release.environments;

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
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EnvironmentStore implements PanacheRepositoryBase<EnvironmentRow, String> {

    static final Named KIND = Named.inSpace("environments", "environment");

    private final Documents documents;

    EnvironmentStore(Documents documents) {
        this.documents = documents;
    }

    Uni<Found<Environment>> list(Filter filter, @Nullable PageRequest page) {
        return documents
                .list(this, filter, "sortOrder, num", page)
                .map(found -> found.map(EnvironmentRow::toEnvironment));
    }

    Uni<Environment> get(String spaceId, String id) {
        return row(spaceId, id, LockModeType.NONE).map(EnvironmentRow::toEnvironment);
    }

    /** Waits for whoever admits a deployment to it. */
    Uni<Environment> lock(String spaceId, String id) {
        return row(spaceId, id, LockModeType.PESSIMISTIC_WRITE).map(EnvironmentRow::toEnvironment);
    }

    private Uni<EnvironmentRow> row(String spaceId, String id, LockModeType lock) {
        return find("id = ?1 and spaceId = ?2", id, spaceId)
                .withLock(lock)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> KIND.missing(id, spaceId));
    }

    Uni<EnvironmentId> nextId() {
        return documents.nextNumber("environments").map(EnvironmentId::of);
    }

    Uni<Integer> nextSortOrder(String spaceId) {
        return documents.number(
                "select cast(coalesce(max(sort_order) + 1, 0) as integer) from environments where space_id = ?1",
                spaceId);
    }

    Uni<Environment> add(Environment environment) {
        EnvironmentRow row = new EnvironmentRow();
        row.id = environment.id().value();
        row.num = environment.id().number();
        row.spaceId = environment.spaceId();
        return persist(row.set(environment)).replaceWith(environment);
    }

    Uni<Environment> save(Environment environment) {
        return row(environment.spaceId(), environment.id().value(), LockModeType.NONE)
                .map(row -> row.set(environment).toEnvironment());
    }

    /** Lifecycles of the space that name the environment. */
    Uni<List<String>> lifecyclesWith(Environment environment) {
        return documents.texts(
                "select name from lifecycles where space_id = ?1 and jsonb_path_exists(phases,"
                        + " '$[*].*[*] ? (@ == $id)', jsonb_build_object('id', cast(?2 as text))) order by num",
                environment.spaceId(),
                environment.id().value());
    }

    /** Project groups that name it name it no longer. */
    Uni<Void> delete(Environment environment) {
        return documents
                .execute(
                        "update project_groups set environment_ids = environment_ids - cast(?2 as text)"
                                + " where space_id = ?1 and environment_ids @> to_jsonb(cast(?2 as text))",
                        environment.spaceId(),
                        environment.id().value())
                .chain(() -> delete("id = ?1", environment.id().value()))
                .replaceWithVoid();
    }
}
