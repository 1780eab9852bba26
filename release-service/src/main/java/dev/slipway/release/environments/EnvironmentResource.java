package dev.slipway.release.environments;

import static dev.slipway.rest.Permission.ENVIRONMENT_CREATE;
import static dev.slipway.rest.Permission.ENVIRONMENT_DELETE;
import static dev.slipway.rest.Permission.ENVIRONMENT_EDIT;
import static dev.slipway.rest.Permission.ENVIRONMENT_VIEW;

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

@Path("/api/{spaceId}/environments")
@Tag(name = "Environments", description = "Places that releases are deployed to")
class EnvironmentResource {

    private final EnvironmentStore store;
    private final EditEnvironments edit;
    private final Documents documents;
    private final CurrentCaller caller;

    EnvironmentResource(EnvironmentStore store, EditEnvironments edit, Documents documents, CurrentCaller caller) {
        this.store = store;
        this.edit = edit;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(ENVIRONMENT_VIEW)
    @Operation(
            summary = "Lists environments in sort order, by name or part of it",
            description = "Narrow the list by ids or by a part of the name in any case. Unknown ids are left out. A"
                    + " page names the next one in its link Page.Next, which the last page does not have. The "
                    + "parameter name asks for the whole name.")
    public Uni<Page<EnvironmentView>> list(
            String spaceId,
            @QueryParam("ids") List<String> ids,
            @QueryParam("name") @Nullable String name,
            @QueryParam("partialName") @Nullable String partialName,
            @BeanParam PageRequest page) {
        Filter filter = Filter.space(spaceId)
                .called(name)
                .named(partialName)
                .among(IdList.of(ids).ids());
        String path = ListPath.of("/api/" + spaceId + "/environments", filter);
        return documents
                .read(() -> store.list(filter, page))
                .map(found ->
                        Page.of("Environment", found.map(EnvironmentView::of).items(), found.total(), page, path));
    }

    @GET
    @Path("/all")
    @RequiresPermission(ENVIRONMENT_VIEW)
    @Operation(
            summary = "Gives all environments of the space as a bare array",
            description = "Everything at once, without pages; narrow it by ids. In sort order.")
    public Uni<List<EnvironmentView>> all(String spaceId, @QueryParam("ids") List<String> ids) {
        Filter filter = Filter.space(spaceId).among(IdList.of(ids).ids());
        return documents.read(() -> store.list(filter, null)).map(found -> found.map(EnvironmentView::of)
                .items());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(ENVIRONMENT_VIEW)
    @Operation(
            summary = "Gives one environment",
            description =
                    "404 when the space has no such environment. Names are not ids: look a name up in the " + "list.")
    public Uni<EnvironmentView> get(String spaceId, String id) {
        return documents.read(() -> store.get(spaceId, id)).map(EnvironmentView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = EnvironmentView.class)))
    @RequiresPermission(ENVIRONMENT_CREATE)
    @Operation(
            summary = "Creates an environment behind the last one",
            description = "The name must be free in the space, whatever its case. Lifecycles without phases take "
                    + "the new environment in by themselves.")
    public Uni<EnvironmentView> create(String spaceId, EnvironmentChange change) {
        return edit.create(spaceId, change, caller.caller()).map(EnvironmentView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(ENVIRONMENT_EDIT)
    @Operation(
            summary = "Replaces an environment",
            description = "What is left out counts as empty, except for the slug, which stays. Read it, change it, "
                    + "send it back: links and what the server owns are ignored.")
    public Uni<EnvironmentView> change(String spaceId, String id, EnvironmentChange change) {
        return edit.change(spaceId, id, change, caller.caller()).map(EnvironmentView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(ENVIRONMENT_DELETE)
    @Operation(
            summary = "Deletes an environment that no lifecycle names and nothing is being deployed to",
            description = "409 names the lifecycles that have it in a phase, or says that deployments wait or run. "
                    + "Variables lose their values for it.")
    public Uni<Void> delete(String spaceId, String id) {
        return edit.delete(spaceId, id, caller.caller());
    }

    @PUT
    @Path("/sortorder")
    @RequiresPermission(ENVIRONMENT_EDIT)
    @Operation(
            summary = "Puts the environments into the order of the ids given",
            description = "Environments that are left out follow behind in the order that they had.")
    public Uni<List<EnvironmentView>> sort(String spaceId, List<String> ids) {
        return edit.sort(spaceId, ids, caller.caller())
                .map(sorted -> sorted.stream().map(EnvironmentView::of).toList());
    }
}
