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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/runbooks")
@Tag(name = "Runbooks", description = "Steps of a project that are run by themselves, without a release")
class RunbookResource {

    private final RunbookStore store;
    private final EditRunbooks edit;
    private final Documents documents;
    private final CurrentCaller caller;

    RunbookResource(RunbookStore store, EditRunbooks edit, Documents documents, CurrentCaller caller) {
        this.store = store;
        this.edit = edit;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(RUNBOOK_VIEW)
    @Operation(
            summary = "Lists the runbooks of the space by name",
            description = "By ids, part of the name, and the projects they belong to")
    public Uni<Page<RunbookView>> list(
            String spaceId,
            @QueryParam("ids") List<String> ids,
            @QueryParam("partialName") @Nullable String partialName,
            @Parameter(description = "Only runbooks of these projects") @QueryParam("projectIds")
                    List<String> projectIds,
            @BeanParam PageRequest page) {
        Filter filter = Filter.space(spaceId)
                .in("projectIds", "projectId", IdList.of(projectIds).ids())
                .named(partialName)
                .among(IdList.of(ids).ids());
        String path = ListPath.of("/api/" + spaceId + "/runbooks", filter);
        return documents
                .read(() -> store.list(filter, page))
                .map(found -> Page.of("Runbook", found.map(RunbookView::of).items(), found.total(), page, path));
    }

    @GET
    @Path("/all")
    @RequiresPermission(RUNBOOK_VIEW)
    @Operation(
            summary = "Gives all runbooks of the space as a bare array",
            description = "Everything at once, without pages; narrow it by ids and projects. By name.")
    public Uni<List<RunbookView>> all(
            String spaceId,
            @QueryParam("ids") List<String> ids,
            @Parameter(description = "Only runbooks of these projects") @QueryParam("projectIds")
                    List<String> projectIds) {
        Filter filter = Filter.space(spaceId)
                .in("projectIds", "projectId", IdList.of(projectIds).ids())
                .among(IdList.of(ids).ids());
        return documents.read(() -> store.list(filter, null)).map(found -> found.map(RunbookView::of)
                .items());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(RUNBOOK_VIEW)
    @Operation(
            summary = "Gives one runbook",
            description = "404 when the space has no such runbook. Names are not ids: look a name up in the list.")
    public Uni<RunbookView> get(String spaceId, String id) {
        return documents.read(() -> store.get(spaceId, id)).map(RunbookView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RunbookView.class)))
    @RequiresPermission(RUNBOOK_EDIT)
    @Operation(
            summary = "Creates a runbook with an empty process, or a clone of another",
            description =
                    "A clone gets the settings and steps of the runbook it is cloned from; nothing of it is published")
    public Uni<RunbookView> create(String spaceId, @QueryParam("clone") @Nullable String clone, RunbookChange change) {
        return edit.create(spaceId, clone, change, caller.caller()).map(RunbookView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(RUNBOOK_EDIT)
    @Operation(
            summary = "Replaces a runbook",
            description =
                    "PublishedRunbookSnapshotId publishes that snapshot; without it nothing is published. The runbook"
                            + " stays in its project")
    public Uni<RunbookView> change(String spaceId, String id, RunbookChange change) {
        return edit.change(spaceId, id, change, caller.caller()).map(RunbookView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(RUNBOOK_EDIT)
    @Operation(
            summary = "Deletes a runbook with its process and snapshots",
            description = "What it published is gone with it.")
    public Uni<Void> delete(String spaceId, String id) {
        return edit.delete(spaceId, id, caller.caller());
    }
}
