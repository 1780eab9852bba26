package dev.slipway.variables.tenants;

import dev.slipway.audit.Audit;
import dev.slipway.audit.Subject;
import dev.slipway.contracts.internal.TenantContext;
import dev.slipway.documents.Documents;
import dev.slipway.documents.Wanted;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.secrets.Secrets;
import dev.slipway.variables.librarysets.LibrarySet;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads and saves what tenants answer. Who is asked what is release-service's to know, and is asked each time anew. */
@ApplicationScoped
class EditTenantVariables {

    private static final int AT_ONCE = 8;

    private final TenantClient tenants;
    private final Documents documents;
    private final TenantValueStore store;
    private final Secrets secrets;
    private final Transactions transactions;
    private final Outbox outbox;
    private final InstantSource clock;

    EditTenantVariables(
            @RestClient TenantClient tenants,
            Documents documents,
            TenantValueStore store,
            Secrets secrets,
            Transactions transactions,
            Outbox outbox,
            InstantSource clock) {
        this.tenants = tenants;
        this.documents = documents;
        this.store = store;
        this.secrets = secrets;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Tenancy> of(String spaceId, String tenantId) {
        return context(spaceId, tenantId).flatMap(this::tenancy);
    }

    /** In the order of the tenants' list. */
    Uni<List<Tenancy>> all(String spaceId) {
        return tenants.all(spaceId)
                .map(ids -> ids.stream().map(id -> of(spaceId, id)).toList())
                .flatMap(each -> each.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : Uni.join().all(each).usingConcurrencyOf(AT_ONCE).andFailFast());
    }

    /** @param replaced which questions the request is about; values of others stay */
    Uni<Tenancy> save(
            String spaceId, String tenantId, List<Answers.Sent> sent, Predicate<Question> replaced, Caller caller) {
        return of(spaceId, tenantId)
                .flatMap(read -> transactions.in(tx -> store.lock(tx, tenantId)
                        .chain(() -> store.of(tx, tenantId))
                        .map(read::with)
                        .map(now -> now.with(Answers.next(now, sent, replaced, secrets::seal)))
                        .call(next -> store.replace(tx, spaceId, tenantId, next.values()))
                        .call(next ->
                                outbox.append(tx, Audit.modified(caller, subject(next.tenant()), clock.instant())))));
    }

    private static Subject subject(TenantContext tenant) {
        return Subject.of("Variables of tenant", tenant.id(), tenant.name()).in(tenant.spaceId());
    }

    private Uni<Tenancy> tenancy(TenantContext tenant) {
        return documents
                .all(LibrarySet.KIND, tenant.spaceId(), Wanted.in(tenant.spaceId()))
                .flatMap(libraries -> store.of(tenant.id()).map(values -> Tenancy.of(tenant, libraries, values)));
    }

    private Uni<TenantContext> context(String spaceId, String tenantId) {
        return tenants.context(tenantId).invoke(tenant -> {
            if (!tenant.spaceId().equals(spaceId)) {
                throw DomainException.notFound("There is no tenant " + tenantId + " in " + spaceId + ".");
            }
        });
    }
}
