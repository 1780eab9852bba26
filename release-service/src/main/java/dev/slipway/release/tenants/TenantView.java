package dev.slipway.release.tenants;

import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Tenant")
record TenantView(
        String id,
        String spaceId,
        String name,
        String slug,
        String description,
        List<String> tenantTags,
        Map<String, List<String>> projectEnvironments,
        @Nullable String clonedFromTenantId,
        boolean isDisabled,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    static TenantView of(Tenant tenant) {
        String id = tenant.id().value();
        String self = "/api/" + tenant.spaceId() + "/tenants/" + id;
        return new TenantView(
                id,
                tenant.spaceId(),
                tenant.name(),
                tenant.slug(),
                tenant.description(),
                tenant.tags(),
                tenant.connections().projectEnvironments(),
                tenant.clonedFromTenantId(),
                tenant.isDisabled(),
                tenant.modified().on(),
                tenant.modified().by(),
                Links.of("Self", self)
                        .and("Web", "/app#/" + tenant.spaceId() + "/tenants/" + id)
                        .and("Variables", self + "/variables"));
    }
}
