package dev.slipway.release.projectgroups;

import static dev.slipway.rest.Permission.PROJECT_GROUP_CREATE;
import static dev.slipway.rest.Permission.PROJECT_GROUP_DELETE;
import static dev.slipway.rest.Permission.PROJECT_GROUP_EDIT;
import static dev.slipway.rest.Permission.PROJECT_GROUP_VIEW;

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

@Path("/api/{spaceId}/projectgroups")
@Tag(name = "Project groups", description = "Drawers for projects")
class ProjectGroupResource {

    private final ProjectGroupStore store;
    private final EditProjectGroups edit;
    private final Documents documents;
    private final CurrentCaller caller;

    ProjectGroupResource(ProjectGroupStore store, EditProjectGroups edit, Documents documents, CurrentCaller caller) {
        this.store = store;
        this.edit = edit;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(PROJECT_GROUP_VIEW)
    @Operation(
            summary = "Lists project groups by name",
            description = "Narrow the list by ids or by a part of the name in any case. Unknown ids are left out. A"
                    + " page names the next one in its link Page.Next, which the last page does not have.")
    public Uni<Page<ProjectGroupView>> list(
            String spaceId,
            @QueryParam("ids") List<String> ids,
            @QueryParam("partialName") @Nullable String partialName,
            @BeanParam PageRequest page) {
        Filter filter =
                Filter.space(spaceId).named(partialName).among(IdList.of(ids).ids());
        String path = ListPath.of("/api/" + spaceId + "/projectgroups", filter);
        return documents
                .read(() -> store.list(filter, page))
                .map(found ->
                        Page.of("ProjectGroup", found.map(ProjectGroupView::of).items(), found.total(), page, path));
    }

    @GET
    @Path("/all")
    @RequiresPermission(PROJECT_GROUP_VIEW)
    @Operation(
            summary = "Gives all project groups of the space as a bare array",
            description = "Everything at once, without pages; narrow it by ids.")
    public Uni<List<ProjectGroupView>> all(String spaceId, @QueryParam("ids") List<String> ids) {
        Filter filter = Filter.space(spaceId).among(IdList.of(ids).ids());
        return documents.read(() -> store.list(filter, null)).map(found -> found.map(ProjectGroupView::of)
                .items());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(PROJECT_GROUP_VIEW)
    @Operation(
            summary = "Gives one project group",
            description = "404 when the space has no such group. Names are not ids: look a name up in the list.")
    public Uni<ProjectGroupView> get(String spaceId, String id) {
        return documents.read(() -> store.get(spaceId, id)).map(ProjectGroupView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ProjectGroupView.class)))
    @RequiresPermission(PROJECT_GROUP_CREATE)
    @Operation(
            summary = "Creates a project group",
            description = "The name must be free in the space, whatever its case. The slug is made of the name "
                    + "unless one is given.")
    public Uni<ProjectGroupView> create(String spaceId, ProjectGroupChange change) {
        return edit.create(spaceId, change, caller.caller()).map(ProjectGroupView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(PROJECT_GROUP_EDIT)
    @Operation(
            summary = "Replaces a project group",
            description = "What is left out counts as empty, except for the slug, which stays. Read it, change it, "
                    + "send it back: links and what the server owns are ignored.")
    public Uni<ProjectGroupView> change(String spaceId, String id, ProjectGroupChange change) {
        return edit.change(spaceId, id, change, caller.caller()).map(ProjectGroupView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(PROJECT_GROUP_DELETE)
    @Operation(
            summary = "Deletes a project group that holds no projects",
            description = "409 names the projects that it still holds.")
    public Uni<Void> delete(String spaceId, String id) {
        return edit.delete(spaceId, id, caller.caller());
    }
}
