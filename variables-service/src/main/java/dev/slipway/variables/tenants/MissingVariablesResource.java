package dev.slipway.variables.tenants;

import static dev.slipway.rest.Permission.TENANT_VIEW;

import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What tenants of a space have not answered. */
@Path("/api/{spaceId}/tenants/variables-missing")
@Tag(name = "Tenant variables")
class MissingVariablesResource {

    private final EditTenantVariables edit;

    MissingVariablesResource(EditTenantVariables edit) {
        this.edit = edit;
    }

    @GET
    @RequiresPermission(TENANT_VIEW)
    @Operation(
            summary = "Tells which tenants have values missing",
            description = "Values without a default that a tenant has not given; tenants that lack none are left out.")
    public Uni<List<MissingView>> missing(
            String spaceId,
            @QueryParam("tenantId") @Nullable String tenantId,
            @QueryParam("projectId") @Nullable String projectId,
            @QueryParam("environmentId") @Nullable String environmentId,
            @QueryParam("includeDetails")
                    @Parameter(description = "Whether the templates' names are given too")
                    @Nullable
                    String details) {
        Uni<List<Tenancy>> asked = tenantId == null || tenantId.isBlank()
                ? edit.all(spaceId)
                : edit.of(spaceId, tenantId).map(List::of);
        return asked.map(all -> all.stream()
                .filter(tenancy -> projectId == null || tenancy.isConnectedTo(projectId))
                .map(tenancy -> MissingView.of(tenancy, projectId, environmentId, "true".equalsIgnoreCase(details)))
                .filter(view -> !view.missingVariables().isEmpty())
                .toList());
    }
}
