package dev.slipway.release.tenants;

import static dev.slipway.rest.Permission.TENANT_CREATE;
import static dev.slipway.rest.Permission.TENANT_DELETE;
import static dev.slipway.rest.Permission.TENANT_EDIT;
import static dev.slipway.rest.Permission.TENANT_VIEW;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.ListPath;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/tenants")
@Tag(name = "Tenants", description = "Customers, sites or copies that projects are deployed for separately")
class TenantResource {

    private final TenantStore store;
    private final EditTenants edit;
    private final Documents documents;
    private final CurrentCaller caller;

    TenantResource(TenantStore store, EditTenants edit, Documents documents, CurrentCaller caller) {
        this.store = store;
        this.edit = edit;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(TENANT_VIEW)
    @Operation(
            summary = "Lists tenants by name",
            description = "By name, part of the name, ids, a project they are connected to, tags (any tag of one set,"
                    + " and that for every set named), whether they are disabled, and the tenant they were cloned from")
    public Uni<Page<TenantView>> list(String spaceId, @BeanParam TenantQuery query, @BeanParam PageRequest page) {
        Filter filter = query.filter(spaceId);
        String path = ListPath.of("/api/" + spaceId + "/tenants", filter);
        return documents
                .read(() -> store.list(filter, page))
                .map(found -> Page.of("Tenant", found.map(TenantView::of).items(), found.total(), page, path));
    }

    @GET
    @Path("/all")
    @RequiresPermission(TENANT_VIEW)
    @Operation(
            summary = "Gives all tenants of the space as a bare array",
            description = "Filters are those of the list")
    public Uni<List<TenantView>> all(String spaceId, @BeanParam TenantQuery query) {
        return documents.read(() -> store.list(query.filter(spaceId), null)).map(found -> found.map(TenantView::of)
                .items());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(TENANT_VIEW)
    @Operation(
            summary = "Gives one tenant, named by id or slug",
            description = "404 when the space has no such tenant. Names are not ids: look a name up in the list.")
    public Uni<TenantView> get(String spaceId, String id) {
        return documents.read(() -> store.get(spaceId, id)).map(TenantView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TenantView.class)))
    @RequiresPermission(TENANT_CREATE)
    @Operation(
            summary = "Creates a tenant, or a clone of another",
            description = "A clone gets the tags and connections of the tenant it is cloned from")
    public Uni<TenantView> create(String spaceId, @QueryParam("clone") @Nullable String clone, TenantChange change) {
        return edit.create(spaceId, clone, change, caller.caller()).map(TenantView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(TENANT_EDIT)
    @Operation(
            summary = "Replaces a tenant",
            description = "ProjectEnvironments says which projects the tenant is connected to, and in each the"
                    + " environments; a project or environment that does not exist is refused")
    public Uni<TenantView> change(String spaceId, String id, TenantChange change) {
        return edit.change(spaceId, id, change, caller.caller()).map(TenantView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(TENANT_DELETE)
    @Operation(
            summary = "Deletes a tenant that nothing is being deployed for",
            description = "409 while deployments for it wait or run. Other services forget the values kept for it.")
    public Uni<Void> delete(String spaceId, String id) {
        return edit.delete(spaceId, id, caller.caller());
    }
}
