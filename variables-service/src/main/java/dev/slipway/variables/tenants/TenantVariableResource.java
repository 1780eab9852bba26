package dev.slipway.variables.tenants;

import static dev.slipway.rest.Permission.TENANT_EDIT;
import static dev.slipway.rest.Permission.TENANT_VIEW;

import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/tenants/{id}")
@Tag(name = "Tenant variables", description = "What tenants answer to the templates of projects and library sets")
class TenantVariableResource {

    private final EditTenantVariables edit;
    private final CurrentCaller caller;

    TenantVariableResource(EditTenantVariables edit, CurrentCaller caller) {
        this.edit = edit;
        this.caller = caller;
    }

    @GET
    @Path("/variables")
    @RequiresPermission(TENANT_VIEW)
    @Operation(
            summary = "Gives all values of a tenant, with the templates that ask for them",
            description = "Of secrets only whether there is one.")
    public Uni<TenantVariablesView> get(String spaceId, String id) {
        return edit.of(spaceId, id).map(TenantVariablesView::of);
    }

    @PUT
    @Path("/variables")
    @RequiresPermission(TENANT_EDIT)
    @Operation(summary = "Replaces all values of a tenant")
    public Uni<TenantVariablesView> put(String spaceId, String id, TenantVariablesChange change) {
        return edit.save(spaceId, id, change.sent(), question -> true, caller.caller())
                .map(TenantVariablesView::of);
    }

    @POST
    @Path("/variables")
    @RequiresPermission(TENANT_EDIT)
    @Operation(summary = "Replaces all values of a tenant, as older clients spell it")
    public Uni<TenantVariablesView> post(String spaceId, String id, TenantVariablesChange change) {
        return put(spaceId, id, change);
    }

    @GET
    @Path("/projectvariables")
    @RequiresPermission(TENANT_VIEW)
    @Operation(summary = "Lists a tenant's values for its projects, one by one")
    public Uni<ScopedVariables.View> projectVariables(
            String spaceId,
            String id,
            @QueryParam("includeMissingVariables")
                    @Parameter(description = "Whether values that are missing are listed too")
                    @Nullable
                    String missing) {
        return edit.of(spaceId, id).map(tenancy -> ScopedVariables.of(tenancy, true, isTrue(missing)));
    }

    @PUT
    @Path("/projectvariables")
    @RequiresPermission(TENANT_EDIT)
    @Operation(
            summary = "Replaces a tenant's values for its projects",
            description =
                    "Each entry names the project, the template and the environments; values for library sets stay.")
    public Uni<ScopedVariables.View> putProjectVariables(String spaceId, String id, ScopedVariables.Change change) {
        return edit.save(spaceId, id, change.sent(), Question::ofProject, caller.caller())
                .map(tenancy -> ScopedVariables.of(tenancy, true, false));
    }

    @GET
    @Path("/commonvariables")
    @RequiresPermission(TENANT_VIEW)
    @Operation(summary = "Lists a tenant's values for library variable sets, one by one")
    public Uni<ScopedVariables.View> commonVariables(
            String spaceId,
            String id,
            @QueryParam("includeMissingVariables")
                    @Parameter(description = "Whether values that are missing are listed too")
                    @Nullable
                    String missing) {
        return edit.of(spaceId, id).map(tenancy -> ScopedVariables.of(tenancy, false, isTrue(missing)));
    }

    @PUT
    @Path("/commonvariables")
    @RequiresPermission(TENANT_EDIT)
    @Operation(
            summary = "Replaces a tenant's values for library variable sets",
            description = "Each entry names the set and the template; values for projects stay. Values hold in all"
                    + " environments: a scope is refused.")
    public Uni<ScopedVariables.View> putCommonVariables(String spaceId, String id, ScopedVariables.Change change) {
        return edit.save(spaceId, id, change.sent(), question -> !question.ofProject(), caller.caller())
                .map(tenancy -> ScopedVariables.of(tenancy, false, false));
    }

    private static boolean isTrue(@Nullable String text) {
        return "true".equalsIgnoreCase(text);
    }
}
