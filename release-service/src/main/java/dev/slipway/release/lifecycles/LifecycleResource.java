package dev.slipway.release.lifecycles;

import static dev.slipway.rest.Permission.LIFECYCLE_CREATE;
import static dev.slipway.rest.Permission.LIFECYCLE_DELETE;
import static dev.slipway.rest.Permission.LIFECYCLE_EDIT;
import static dev.slipway.rest.Permission.LIFECYCLE_VIEW;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.ListPath;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.IdList;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/lifecycles")
@Tag(name = "Lifecycles", description = "Phases that releases pass")
class LifecycleResource {

    private final LifecycleStore store;
    private final EditLifecycles edit;
    private final Documents documents;
    private final CurrentCaller caller;

    LifecycleResource(LifecycleStore store, EditLifecycles edit, Documents documents, CurrentCaller caller) {
        this.store = store;
        this.edit = edit;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(LIFECYCLE_VIEW)
    @Operation(summary = "Lists lifecycles by name")
    public Uni<Page<LifecycleView>> list(
            String spaceId,
            @QueryParam("ids") List<String> ids,
            @QueryParam("partialName") @Nullable String partialName,
            @BeanParam PageRequest page) {
        Filter filter =
                Filter.space(spaceId).named(partialName).among(IdList.of(ids).ids());
        String path = ListPath.of("/api/" + spaceId + "/lifecycles", filter);
        return documents
                .read(() -> store.list(filter, page))
                .map(found -> Page.of("Lifecycle", found.map(LifecycleView::of).items(), found.total(), page, path));
    }

    @GET
    @Path("/all")
    @RequiresPermission(LIFECYCLE_VIEW)
    @Operation(summary = "Gives all lifecycles of the space as a bare array")
    public Uni<List<LifecycleView>> all(String spaceId, @QueryParam("ids") List<String> ids) {
        Filter filter = Filter.space(spaceId).among(IdList.of(ids).ids());
        return documents.read(() -> store.list(filter, null)).map(found -> found.map(LifecycleView::of)
                .items());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(LIFECYCLE_VIEW)
    @Operation(summary = "Gives one lifecycle")
    public Uni<LifecycleView> get(String spaceId, String id) {
        return documents.read(() -> store.get(spaceId, id)).map(LifecycleView::of);
    }

    @GET
    @Path("/{id}/preview")
    @RequiresPermission(LIFECYCLE_VIEW)
    @Operation(summary = "Gives a lifecycle with the phases it amounts to when it has none of its own")
    public Uni<LifecycleView> preview(String spaceId, String id) {
        return documents
                .read(() -> store.get(spaceId, id)
                        .flatMap(lifecycle -> store.environments(spaceId).map(lifecycle::expanded)))
                .map(LifecycleView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = LifecycleView.class, responseCode = "201", responseDescription = "Created")
    @RequiresPermission(LIFECYCLE_CREATE)
    @Operation(summary = "Creates a lifecycle")
    public Uni<LifecycleView> create(String spaceId, LifecycleChange change) {
        return edit.create(spaceId, change, caller.caller()).map(LifecycleView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(LIFECYCLE_EDIT)
    @Operation(summary = "Replaces a lifecycle")
    public Uni<LifecycleView> change(String spaceId, String id, LifecycleChange change) {
        return edit.change(spaceId, id, change, caller.caller()).map(LifecycleView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(LIFECYCLE_DELETE)
    @Operation(summary = "Deletes a lifecycle that no project or channel uses")
    public Uni<Void> delete(String spaceId, String id) {
        return edit.delete(spaceId, id, caller.caller());
    }
}
