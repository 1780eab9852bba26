package dev.slipway.release.tenants;

import dev.slipway.audit.Audit;
import dev.slipway.audit.Subject;
import dev.slipway.contracts.release.TenantDeleted;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamps;
import dev.slipway.release.tagsets.CheckTags;
import dev.slipway.rest.Caller;
import dev.slipway.rest.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates, clones, changes and deletes tenants. */
@ApplicationScoped
class EditTenants {

    private static final int LONGEST_DESCRIPTION = 20_000;

    private final TenantStore store;
    private final ConnectionStore connections;
    private final CheckTags tags;
    private final Documents documents;
    private final Stamps stamps;

    EditTenants(TenantStore store, ConnectionStore connections, CheckTags tags, Documents documents, Stamps stamps) {
        this.store = store;
        this.connections = connections;
        this.tags = tags;
        this.documents = documents;
        this.stamps = stamps;
    }

    /** @param clone id or slug of a tenant whose tags and connections are copied, or null */
    Uni<Tenant> create(String spaceId, @Nullable String clone, TenantChange change, Caller caller) {
        return documents.write(() -> documents
                .requireSpace(spaceId)
                .chain(store::nextId)
                .flatMap(id -> clone == null || clone.isBlank()
                        ? changed(Tenant.blank(id, spaceId), change, caller)
                        : store.get(spaceId, clone)
                                .flatMap(original -> changed(original.clonedAs(id), original.asChange(change), caller)))
                .flatMap(store::add)
                .call(tenant -> documents.append(List.of(Audit.created(caller, subject(tenant), stamps.now())))));
    }

    /** What a tenant refers to is locked before the tenant: whoever deletes or renames that comes from there too. */
    Uni<Tenant> change(String spaceId, String id, TenantChange change, Caller caller) {
        return documents.write(() -> store.get(spaceId, id)
                .flatMap(tenant -> changed(tenant, change, caller))
                .call(tenant -> store.lock(spaceId, tenant.id().value()))
                .flatMap(store::save)
                .call(tenant -> documents.append(List.of(Audit.modified(caller, subject(tenant), stamps.now())))));
    }

    private Uni<Tenant> changed(Tenant tenant, TenantChange change, Caller caller) {
        String name = Given.text(change.name());
        String id = tenant.id().value();
        Problems problems = new Problems();
        TenantStore.KIND.nameProblems(name).forEach(problems::add);
        Given.lengthProblems("Tenant Description", Given.raw(change.description()), LONGEST_DESCRIPTION)
                .forEach(problems::add);
        return resolve(tenant.spaceId(), Connections.of(change.projectEnvironments()), problems)
                .chain(() -> tags.check(tenant.spaceId(), "Tenant", Given.list(change.tenantTags()), problems))
                .invoke(problems::throwIfAny)
                .flatMap(canonical -> TenantStore.KIND
                        .freeSlug(documents, tenant.spaceId(), id, change.slug(), name, tenant.slug())
                        .map(slug -> tenant.changed(change, slug, canonical, stamps.of(caller))));
    }

    private Uni<Void> resolve(String spaceId, Connections wanted, Problems problems) {
        List<String> tooMany = wanted.countProblems();
        if (!tooMany.isEmpty()) {
            tooMany.forEach(problems::add);
            return Uni.createFrom().voidItem();
        }
        return connections
                .keepProjects(spaceId, wanted.projects())
                .flatMap(projects -> connections
                        .keepEnvironments(spaceId, wanted.environments())
                        .invoke(environments ->
                                wanted.problems(projects, environments).forEach(problems::add)))
                .replaceWithVoid();
    }

    Uni<Void> delete(String spaceId, String id, Caller caller) {
        return documents.write(() -> store.lock(spaceId, id).flatMap(tenant -> documents
                .refuseWhileReserved("tenant_id", tenant.id().value(), "Tenant '" + tenant.name() + "'")
                .chain(() -> store.delete(tenant))
                .chain(() -> documents.append(List.of(
                        new TenantDeleted(tenant.spaceId(), tenant.id().value()),
                        Audit.deleted(caller, subject(tenant), stamps.now()))))));
    }

    private static Subject subject(Tenant tenant) {
        return Subject.of("Tenant", tenant.id().value(), tenant.name()).in(tenant.spaceId());
    }
}
