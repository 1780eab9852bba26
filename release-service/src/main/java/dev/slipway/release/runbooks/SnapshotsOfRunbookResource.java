package dev.slipway.release.runbooks;

import static dev.slipway.rest.Permission.RUNBOOK_EDIT;
import static dev.slipway.rest.Permission.RUNBOOK_VIEW;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.Found;
import dev.slipway.release.documents.ListPath;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Snapshots by runbook and by project. */
@Path("/api/{spaceId}")
@Tag(name = "Runbook snapshots")
class SnapshotsOfRunbookResource {

    private final RunbookStore runbooks;
    private final RunbookSnapshotStore store;
    private final TakeSnapshot take;
    private final EditSnapshots edit;
    private final Documents documents;
    private final CurrentCaller caller;

    SnapshotsOfRunbookResource(
            RunbookStore runbooks,
            RunbookSnapshotStore store,
            TakeSnapshot take,
            EditSnapshots edit,
            Documents documents,
            CurrentCaller caller) {
        this.runbooks = runbooks;
        this.store = store;
        this.take = take;
        this.edit = edit;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Path("/runbooks/{id}/runbookSnapshotTemplate")
    @RequiresPermission(RUNBOOK_VIEW)
    @Operation(
            summary = "Says what a new snapshot of a runbook would look like: its name and the packages to choose",
            description = "The name is made up and free for now; the packages are those that the steps name.")
    public Uni<RunbookSnapshotTemplateView> template(String spaceId, String id) {
        return edit.template(spaceId, id).map(RunbookSnapshotTemplateView::of);
    }

    @GET
    @Path("/runbooks/{id}/runbookSnapshots")
    @RequiresPermission(RUNBOOK_VIEW)
    @Operation(summary = "Lists the snapshots of a runbook, newest first", description = "By part of the name")
    public Uni<Page<RunbookSnapshotView>> ofRunbook(
            String spaceId,
            String id,
            @Parameter(description = "Only those whose name contains this, in any case")
                    @QueryParam("searchByName")
                    @Nullable
                    String searchByName,
            @BeanParam PageRequest page) {
        Filter filter = search(spaceId, searchByName).and("runbookId", id);
        String path = ListPath.of("/api/" + spaceId + "/runbooks/" + id + "/runbookSnapshots", filter);
        return documents
                .read(() -> runbooks.get(spaceId, id).chain(() -> store.list(filter, page)))
                .map(found -> page(found, page, path));
    }

    @GET
    @Path("/projects/{project}/runbookSnapshots")
    @RequiresPermission(RUNBOOK_VIEW)
    @Operation(summary = "Lists the runbook snapshots of a project, newest first", description = "By part of the name")
    public Uni<Page<RunbookSnapshotView>> ofProject(
            String spaceId,
            String project,
            @Parameter(description = "Only those whose name contains this, in any case")
                    @QueryParam("searchByName")
                    @Nullable
                    String searchByName,
            @BeanParam PageRequest page) {
        Filter filter = search(spaceId, searchByName);
        String path = ListPath.of("/api/" + spaceId + "/projects/" + project + "/runbookSnapshots", filter);
        return documents
                .read(() -> runbooks.projectId(spaceId, project)
                        .flatMap(projectId -> store.list(filter.and("projectId", projectId), page)))
                .map(found -> page(found, page, path));
    }

    @GET
    @Path("/projects/{project}/runbookSnapshots/{id}")
    @RequiresPermission(RUNBOOK_VIEW)
    @Operation(
            summary = "Gives one runbook snapshot of a project, by id or name",
            description =
                    "Names are unique in a runbook; of several runbooks' snapshots with that name the newest is given.")
    public Uni<RunbookSnapshotView> ofProjectByName(String spaceId, String project, String id) {
        return documents
                .read(() -> runbooks.projectId(spaceId, project).flatMap(projectId -> store.ofProject(projectId, id)))
                .map(RunbookSnapshotView::of);
    }

    @POST
    @Path("/projects/{project}/runbookSnapshots")
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RunbookSnapshotView.class)))
    @RequiresPermission(RUNBOOK_EDIT)
    @Operation(
            summary = "Takes a snapshot of a runbook of a project; with publish=true it becomes the published one",
            description = "Freezes process and variables as they are now; without a Name it gets one.")
    public Uni<RunbookSnapshotView> createOfProject(
            String spaceId,
            String project,
            @Parameter(description = "Whether the snapshot becomes the published one") @QueryParam("publish") @Nullable
                    String publish,
            RunbookSnapshotChange change) {
        return take.take(spaceId, change.of(project), Publish.asked(publish), caller.caller())
                .map(RunbookSnapshotView::of);
    }

    private static Filter search(String spaceId, @Nullable String name) {
        return Filter.space(spaceId).where("searchByName", name, "locate(lower(:searchByName), lower(name)) > 0");
    }

    private static Page<RunbookSnapshotView> page(Found<RunbookSnapshot> found, PageRequest page, String path) {
        return Page.of("RunbookSnapshot", found.map(RunbookSnapshotView::of).items(), found.total(), page, path);
    }
}
