package dev.slipway.release.runbooks;

import static dev.slipway.rest.Permission.RUNBOOK_EDIT;
import static dev.slipway.rest.Permission.RUNBOOK_VIEW;

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

@Path("/api/{spaceId}/projects/{project}/runbooks")
@Tag(name = "Runbooks")
class ProjectRunbookResource {

    private final RunbookStore store;
    private final EditRunbooks edit;
    private final Documents documents;
    private final CurrentCaller caller;

    ProjectRunbookResource(RunbookStore store, EditRunbooks edit, Documents documents, CurrentCaller caller) {
        this.store = store;
        this.edit = edit;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(RUNBOOK_VIEW)
    @Operation(
            summary = "Lists the runbooks of a project, named by id or slug",
            description = "By ids and part of the name")
    public Uni<Page<RunbookView>> listOfProject(
            String spaceId,
            String project,
            @QueryParam("ids") List<String> ids,
            @QueryParam("partialName") @Nullable String partialName,
            @BeanParam PageRequest page) {
        Filter wanted =
                Filter.space(spaceId).named(partialName).among(IdList.of(ids).ids());
        String path = ListPath.of("/api/" + spaceId + "/projects/" + project + "/runbooks", wanted);
        return documents
                .read(() -> store.projectId(spaceId, project)
                        .flatMap(projectId -> store.list(wanted.and("projectId", projectId), page)))
                .map(found -> Page.of("Runbook", found.map(RunbookView::of).items(), found.total(), page, path));
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(RUNBOOK_VIEW)
    @Operation(
            summary = "Gives one runbook of a project, named by id or slug",
            description = "404 when the project has no such runbook.")
    public Uni<RunbookView> getOfProject(String spaceId, String project, String id) {
        return documents.read(() -> found(spaceId, project, id)).map(RunbookView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RunbookView.class)))
    @RequiresPermission(RUNBOOK_EDIT)
    @Operation(
            summary = "Creates a runbook of a project with an empty process",
            description = "The name must be free in the project, whatever its case.")
    public Uni<RunbookView> createOfProject(String spaceId, String project, RunbookChange change) {
        return edit.create(spaceId, null, change.of(project), caller.caller()).map(RunbookView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(RUNBOOK_EDIT)
    @Operation(
            summary = "Replaces a runbook of a project",
            description = "What is left out counts as empty, except for the slug, which stays.")
    public Uni<RunbookView> changeOfProject(String spaceId, String project, String id, RunbookChange change) {
        return documents
                .read(() -> found(spaceId, project, id))
                .flatMap(runbook -> edit.change(spaceId, runbook.id().value(), change, caller.caller()))
                .map(RunbookView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(RUNBOOK_EDIT)
    @Operation(
            summary = "Deletes a runbook of a project with its process and snapshots",
            description = "What it published is gone with it.")
    public Uni<Void> deleteOfProject(String spaceId, String project, String id) {
        return documents
                .read(() -> found(spaceId, project, id))
                .flatMap(runbook -> edit.delete(spaceId, runbook.id().value(), caller.caller()));
    }

    private Uni<Runbook> found(String spaceId, String project, String id) {
        return store.projectId(spaceId, project).flatMap(projectId -> store.ofProject(projectId, id));
    }
}
