package dev.slipway.release.tenants;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What other services ask about the tenants of a space. */
@Path("/internal/spaces/{spaceId}/tenants")
@Tag(name = "Internal")
class SpaceTenantsResource {

    private final TenantStore store;
    private final Documents documents;

    SpaceTenantsResource(TenantStore store, Documents documents) {
        this.store = store;
        this.documents = documents;
    }

    @GET
    @InternalRoute
    @Operation(summary = "Names the ids of a space's tenants, in the order of their list")
    public Uni<List<String>> tenants(String spaceId) {
        return documents.read(() -> store.list(Filter.space(spaceId), null)).map(found -> found.items().stream()
                .map(tenant -> tenant.id().value())
                .toList());
    }
}
