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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    @Operation(
            summary = "Lists lifecycles by name",
            description = "Narrow the list by ids or by a part of the name in any case. Unknown ids are left out. A"
                    + " page names the next one in its link Page.Next, which the last page does not have.")
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
    @Operation(
            summary = "Gives all lifecycles of the space as a bare array",
            description = "Everything at once, without pages; narrow it by ids.")
    public Uni<List<LifecycleView>> all(String spaceId, @QueryParam("ids") List<String> ids) {
        Filter filter = Filter.space(spaceId).among(IdList.of(ids).ids());
        return documents.read(() -> store.list(filter, null)).map(found -> found.map(LifecycleView::of)
                .items());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(LIFECYCLE_VIEW)
    @Operation(
            summary = "Gives one lifecycle",
            description = "404 when the space has no such lifecycle. Names are not ids: look a name up in the list.")
    public Uni<LifecycleView> get(String spaceId, String id) {
        return documents.read(() -> store.get(spaceId, id)).map(LifecycleView::of);
    }

    @GET
    @Path("/{id}/preview")
    @RequiresPermission(LIFECYCLE_VIEW)
    @Operation(
            summary = "Gives a lifecycle with the phases it amounts to when it has none of its own",
            description = "A lifecycle without phases means every environment of the space, one phase each, in sort"
                    + " order.")
    public Uni<LifecycleView> preview(String spaceId, String id) {
        return documents
                .read(() -> store.get(spaceId, id)
                        .flatMap(lifecycle -> store.environments(spaceId).map(lifecycle::expanded)))
                .map(LifecycleView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LifecycleView.class)))
    @RequiresPermission(LIFECYCLE_CREATE)
    @Operation(
            summary = "Creates a lifecycle",
            description = "Phases name environments that are deployed to by themselves (AutomaticDeploymentTargets)"
                    + " or by people (OptionalDeploymentTargets). An environment stands in one phase only.")
    public Uni<LifecycleView> create(String spaceId, LifecycleChange change) {
        return edit.create(spaceId, change, caller.caller()).map(LifecycleView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(LIFECYCLE_EDIT)
    @Operation(
            summary = "Replaces a lifecycle",
            description = "What is left out counts as empty, except for the slug, which stays. Read it, change it, "
                    + "send it back: links and what the server owns are ignored. Releases go by the new phases "
                    + "at once.")
    public Uni<LifecycleView> change(String spaceId, String id, LifecycleChange change) {
        return edit.change(spaceId, id, change, caller.caller()).map(LifecycleView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(LIFECYCLE_DELETE)
    @Operation(
            summary = "Deletes a lifecycle that no project or channel uses",
            description = "409 names the projects and channels that use it.")
    public Uni<Void> delete(String spaceId, String id) {
        return edit.delete(spaceId, id, caller.caller());
    }
}
