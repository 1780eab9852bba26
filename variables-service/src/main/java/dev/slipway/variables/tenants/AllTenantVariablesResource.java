package dev.slipway.variables.tenants;

import static dev.slipway.rest.Permission.TENANT_VIEW;

import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The values of all tenants of a space. */
@Path("/api/{spaceId}/tenantvariables")
@Tag(name = "Tenant variables")
class AllTenantVariablesResource {

    private final EditTenantVariables edit;

    AllTenantVariablesResource(EditTenantVariables edit) {
        this.edit = edit;
    }

    @GET
    @Path("/all")
    @RequiresPermission(TENANT_VIEW)
    @Operation(summary = "Gives the values of all tenants as a bare array")
    public Uni<List<TenantVariablesView>> all(String spaceId, @QueryParam("projectId") @Nullable String projectId) {
        return edit.all(spaceId).map(all -> all.stream()
                .filter(tenancy -> projectId == null || tenancy.isConnectedTo(projectId))
                .map(TenantVariablesView::of)
                .toList());
    }
}
