package dev.slipway.release.tenants;

import static dev.slipway.rest.Permission.TENANT_VIEW;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.rest.IdList;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/{spaceId}/tenants")
@Tag(name = "Tenants")
class TenantTagResource {

    private final TenantStore store;
    private final Documents documents;

    TenantTagResource(TenantStore store, Documents documents) {
        this.store = store;
        this.documents = documents;
    }

    @Schema(name = "MultiTenancyStatus")
    record StatusView(boolean enabled) {}

    @GET
    @Path("/status")
    @RequiresPermission(TENANT_VIEW)
    @Operation(summary = "Says whether the space has tenants", description = "Enabled is true as soon as there is one.")
    public Uni<StatusView> status(String spaceId) {
        return documents.read(() -> store.any(spaceId)).map(StatusView::new);
    }

    @GET
    @Path("/tag-test")
    @RequiresPermission(TENANT_VIEW)
    @Operation(
            summary = "Says for each tenant whether a filter of tags matches it",
            description = "A tenant matches when it has any tag of one set, and that for every set named")
    public Uni<Map<String, TagMatch>> test(
            String spaceId,
            @Parameter(description = "Only these tenants; none means all") @QueryParam("tenantIds")
                    List<String> tenantIds,
            @Parameter(description = "Canonical names, with commas between") @QueryParam("tags") List<String> tags) {
        List<String> wanted = IdList.of(tags).ids();
        Filter filter = Filter.space(spaceId).among(IdList.of(tenantIds).ids());
        return documents.read(() -> store.list(filter, null)).map(found -> found.items().stream()
                .collect(Collectors.toMap(
                        tenant -> tenant.id().value(), test(wanted), (one, other) -> one, LinkedHashMap::new)));
    }

    private static Function<Tenant, TagMatch> test(List<String> wanted) {
        return tenant -> TagMatch.of(tenant.tags(), wanted);
    }
}
