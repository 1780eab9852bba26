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

@Path("/api/{spaceId}/runbookSnapshots")
@Tag(name = "Runbook snapshots", description = "Process, variables and package versions of runbooks, frozen")
class RunbookSnapshotResource {

    private final RunbookSnapshotStore store;
    private final TakeSnapshot take;
    private final EditSnapshots edit;
    private final Documents documents;
    private final CurrentCaller caller;

    RunbookSnapshotResource(
            RunbookSnapshotStore store,
            TakeSnapshot take,
            EditSnapshots edit,
            Documents documents,
            CurrentCaller caller) {
        this.store = store;
        this.take = take;
        this.edit = edit;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(RUNBOOK_VIEW)
    @Operation(summary = "Lists the runbook snapshots of the space, newest first", description = "By ids")
    public Uni<Page<RunbookSnapshotView>> list(
            String spaceId, @QueryParam("ids") List<String> ids, @BeanParam PageRequest page) {
        Filter filter = Filter.space(spaceId).among(IdList.of(ids).ids());
        String path = ListPath.of("/api/" + spaceId + "/runbookSnapshots", filter);
        return documents
                .read(() -> store.list(filter, page))
                .map(found -> Page.of(
                        "RunbookSnapshot", found.map(RunbookSnapshotView::of).items(), found.total(), page, path));
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(RUNBOOK_VIEW)
    @Operation(summary = "Gives one runbook snapshot", description = "404 when the space has no such snapshot.")
    public Uni<RunbookSnapshotView> get(String spaceId, String id) {
        return documents.read(() -> store.get(spaceId, id)).map(RunbookSnapshotView::of);
    }

    @POST
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
            summary = "Takes a snapshot of a runbook",
            description = "Freezes process and variables as they are now. With publish=true the snapshot becomes the"
                    + " published one; without a Name it gets one")
    public Uni<RunbookSnapshotView> create(
            String spaceId,
            @Parameter(description = "Whether the snapshot becomes the published one") @QueryParam("publish") @Nullable
                    String publish,
            RunbookSnapshotChange change) {
        return take.take(spaceId, change, Publish.asked(publish), caller.caller())
                .map(RunbookSnapshotView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(RUNBOOK_EDIT)
    @Operation(
            summary = "Changes name and notes of a runbook snapshot; what it froze stays",
            description = "Everything else that is sent is ignored.")
    public Uni<RunbookSnapshotView> change(String spaceId, String id, RunbookSnapshotChange change) {
        return edit.change(spaceId, id, change, caller.caller()).map(RunbookSnapshotView::of);
    }

    @POST
    @Path("/{id}/snapshot-variables")
    @RequiresPermission(RUNBOOK_EDIT)
    @Operation(
            summary = "Points a runbook snapshot at the variables as they are now; its process stays frozen",
            description = "The variables of the project and of the library sets that it includes now.")
    public Uni<RunbookSnapshotView> snapshotVariables(String spaceId, String id) {
        return take.takeVariablesAgain(spaceId, id, caller.caller()).map(RunbookSnapshotView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(RUNBOOK_EDIT)
    @Operation(
            summary = "Deletes a runbook snapshot that is not the published one",
            description = "409 while it is published: publish another one first.")
    public Uni<Void> delete(String spaceId, String id) {
        return edit.delete(spaceId, id, caller.caller());
    }
}
