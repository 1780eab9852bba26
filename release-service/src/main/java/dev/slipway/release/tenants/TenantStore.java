package dev.slipway.release.tenants;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.Found;
import dev.slipway.release.documents.Named;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TenantStore implements PanacheRepositoryBase<TenantRow, String> {

    static final Named KIND = Named.inSpace("tenants", "tenant");

    private final ConnectionStore connections;
    private final Documents documents;

    TenantStore(ConnectionStore connections, Documents documents) {
        this.connections = connections;
        this.documents = documents;
    }

    Uni<Found<Tenant>> list(Filter filter, @Nullable PageRequest page) {
        return documents.list(this, filter, "lower(name), num", page).flatMap(found -> connections
                .of(found.items().stream().map(row -> row.id).toList())
                .map(connected -> found.map(row -> row.toTenant(connected.getOrDefault(row.id, Connections.NONE)))));
    }

    /** @param idOrSlug an id goes before a slug that looks like one */
    Uni<Tenant> get(String spaceId, String idOrSlug) {
        return find(
                        "spaceId = ?1 and (id = ?2 or lower(slug) = lower(?2)) order by case when id = ?2 then 0 else 1 end",
                        spaceId,
                        idOrSlug)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> KIND.missing(idOrSlug, spaceId))
                .flatMap(this::connected);
    }

    /** A tenant of any space: only services ask so. */
    Uni<Tenant> getAnywhere(String id) {
        return find("id = ?1", id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> DomainException.notFound("There is no tenant '" + id + "'."))
                .flatMap(this::connected);
    }

    Uni<Tenant> lock(String spaceId, String idOrSlug) {
        return get(spaceId, idOrSlug)
                .flatMap(tenant -> row(tenant, LockModeType.PESSIMISTIC_WRITE))
                .flatMap(this::connected);
    }

    private Uni<Tenant> connected(TenantRow row) {
        return connections
                .of(List.of(row.id))
                .map(connected -> row.toTenant(connected.getOrDefault(row.id, Connections.NONE)));
    }

    private Uni<TenantRow> row(Tenant tenant, LockModeType lock) {
        return find("id = ?1", tenant.id().value())
                .withLock(lock)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> KIND.missing(tenant.id().value(), tenant.spaceId()));
    }

    Uni<TenantId> nextId() {
        return documents.nextNumber("tenants").map(TenantId::of);
    }

    Uni<Tenant> add(Tenant tenant) {
        TenantRow row = new TenantRow();
        row.id = tenant.id().value();
        row.num = tenant.id().number();
        row.spaceId = tenant.spaceId();
        return persistAndFlush(row.set(tenant))
                .chain(() -> connections.save(tenant))
                .replaceWith(tenant);
    }

    Uni<Tenant> save(Tenant tenant) {
        return row(tenant, LockModeType.NONE)
                .flatMap(row -> persistAndFlush(row.set(tenant)))
                .chain(() -> connections.save(tenant))
                .replaceWith(tenant);
    }

    Uni<Void> delete(Tenant tenant) {
        return delete("id = ?1", tenant.id().value()).replaceWithVoid();
    }

    Uni<Boolean> any(String spaceId) {
        return documents.exists("select 1 from tenants where space_id = ?1", spaceId);
    }
}
