package dev.slipway.release.spaces;

import static dev.slipway.rest.Permission.SPACE_CREATE;
import static dev.slipway.rest.Permission.SPACE_DELETE;
import static dev.slipway.rest.Permission.SPACE_EDIT;
import static dev.slipway.rest.Permission.SPACE_VIEW;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/spaces")
@Tag(name = "Spaces", description = "The fences around everything else")
class SpaceResource {

    private final SpaceStore store;
    private final EditSpaces edit;
    private final Documents documents;
    private final CurrentCaller caller;

    SpaceResource(SpaceStore store, EditSpaces edit, Documents documents, CurrentCaller caller) {
        this.store = store;
        this.edit = edit;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(SPACE_VIEW)
    @Operation(
            summary = "Lists spaces, the oldest first",
            description = "Narrow the list by ids or by a part of the name in any case. Unknown ids are left out. A"
                    + " page names the next one in its link Page.Next, which the last page does not have. The "
                    + "parameter name asks for the whole name.")
    public Uni<Page<SpaceView>> list(
            @QueryParam("ids") List<String> ids,
            @QueryParam("name") @Nullable String name,
            @QueryParam("partialName") @Nullable String partialName,
            @BeanParam PageRequest page) {
        Filter filter = Filter.everywhere()
                .called(name)
                .named(partialName)
                .among(IdList.of(ids).ids());
        String path = ListPath.of("/api/spaces", filter);
        return documents
                .read(() -> store.list(filter, page))
                .map(found -> Page.of("Space", found.map(SpaceView::of).items(), found.total(), page, path));
    }

    @GET
    @Path("/all")
    @RequiresPermission(SPACE_VIEW)
    @Operation(
            summary = "Gives all spaces as a bare array",
            description = "Everything at once, without pages; narrow it by ids.")
    public Uni<List<SpaceView>> all(@QueryParam("ids") List<String> ids) {
        Filter filter = Filter.everywhere().among(IdList.of(ids).ids());
        return documents.read(() -> store.list(filter, null)).map(found -> found.map(SpaceView::of)
                .items());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(SPACE_VIEW)
    @Operation(
            summary = "Gives one space",
            description = "404 when there is no such space. Names are not ids: look a name up in the list.")
    public Uni<SpaceView> get(String id) {
        return documents.read(() -> store.get(id)).map(SpaceView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SpaceView.class)))
    @RequiresPermission(SPACE_CREATE)
    @Operation(
            summary = "Creates a space with a project group and a lifecycle to begin with",
            description = "Needs a name of at most 50 characters that no other space has, and at least one manager:"
                    + " a user or a team. The built-in feed, a machine policy and a worker pool follow by "
                    + "themselves.")
    public Uni<SpaceView> create(SpaceChange change) {
        return edit.create(change, caller.caller()).map(SpaceView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(SPACE_EDIT)
    @Operation(
            summary = "Replaces a space; TaskQueueStopped stops and starts its task queue",
            description = "What is left out counts as empty, except for the slug, which stays. Read it, change it, "
                    + "send it back: links and what the server owns are ignored. A change that names no manager"
                    + " keeps those that are there.")
    public Uni<SpaceView> change(String id, SpaceChange change) {
        return edit.change(id, change, caller.caller()).map(SpaceView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(SPACE_DELETE)
    @Operation(
            summary = "Deletes a space whose task queue is stopped, with everything in it",
            description = "Set TaskQueueStopped first, and wait for deployments that run. The default space stays. "
                    + "There is no way back.")
    public Uni<Void> delete(String id) {
        return edit.delete(id, caller.caller());
    }
}
