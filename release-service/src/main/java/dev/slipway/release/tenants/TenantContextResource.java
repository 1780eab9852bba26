package dev.slipway.release.tenants;

import dev.slipway.contracts.internal.TenantContext;
import dev.slipway.release.documents.Documents;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What other services ask about a tenant. */
@Path("/internal/tenants/{id}")
@Tag(name = "Internal")
class TenantContextResource {

    private final TenantStore store;
    private final ConnectedProjectStore projects;
    private final Documents documents;

    TenantContextResource(TenantStore store, ConnectedProjectStore projects, Documents documents) {
        this.store = store;
        this.projects = projects;
        this.documents = documents;
    }

    @GET
    @InternalRoute
    @Operation(summary = "Says which projects a tenant is connected to, and what they ask it for")
    public Uni<TenantContext> context(String id) {
        return documents.read(() -> store.getAnywhere(id).flatMap(tenant -> projects.of(tenant)
                .map(connected -> new TenantContext(id, tenant.spaceId(), tenant.name(), tenant.tags(), connected))));
    }
}
