package dev.slipway.release.processes;

import static dev.slipway.release.processes.ProcessType.RUNBOOK;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/{spaceId}")
@Tag(name = "Runbook processes", description = "The steps of runbooks, live and as snapshots froze them")
class RunbookProcessResource {

    private final ProcessStore store;
    private final SaveProcess save;
    private final Documents documents;
    private final CurrentCaller caller;

    RunbookProcessResource(ProcessStore store, SaveProcess save, Documents documents, CurrentCaller caller) {
        this.store = store;
        this.save = save;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Path("/runbookProcesses")
    @RequiresPermission(RUNBOOK_VIEW)
    @Operation(
            summary = "Lists the live runbook processes of the space",
            description = "Narrow the list by ids; ids of snapshots are not live.")
    public Uni<Page<RunbookProcessView>> list(
            String spaceId, @QueryParam("ids") List<String> ids, @BeanParam PageRequest page) {
        Filter filter = Filter.space(spaceId).among(IdList.of(ids).ids());
        String path = ListPath.of("/api/" + spaceId + "/runbookProcesses", filter);
        return documents
                .read(() -> store.list(spaceId, RUNBOOK, filter.ids(), page))
                .map(found -> Page.of(
                        "RunbookProcess", found.map(RunbookProcessView::of).items(), found.total(), page, path));
    }

    @GET
    @Path("/runbookProcesses/{id}")
    @RequiresPermission(RUNBOOK_VIEW)
    @Operation(
            summary = "Gives the live process of a runbook, or a frozen one by the id of its snapshot",
            description = "A frozen one never changes.")
    public Uni<RunbookProcessView> get(String spaceId, String id) {
        return documents.read(() -> store.get(spaceId, RUNBOOK, id)).map(RunbookProcessView::of);
    }

    @PUT
    @Path("/runbookProcesses/{id}")
    @RequiresPermission(RUNBOOK_EDIT)
    @Operation(
            summary = "Saves the next revision of a runbook's process; a stale Version is refused",
            description =
                    "Steps and actions keep the ids that are sent; what has none gets one. 409 when somebody saved it meanwhile.")
    public Uni<RunbookProcessView> change(String spaceId, String id, ProcessChange change) {
        return save.save(spaceId, RUNBOOK, id, change, caller.caller()).map(RunbookProcessView::of);
    }

    @GET
    @Path("/projects/{project}/runbookProcesses/{id}")
    @RequiresPermission(RUNBOOK_VIEW)
    @Operation(
            summary = "Gives the process of one of a project's runbooks",
            description = "404 when the process is none of the project's.")
    public Uni<RunbookProcessView> getOfProject(String spaceId, String project, String id) {
        return documents
                .read(() -> store.ofProject(spaceId, project, RUNBOOK, id))
                .map(RunbookProcessView::of);
    }

    @PUT
    @Path("/projects/{project}/runbookProcesses/{id}")
    @RequiresPermission(RUNBOOK_EDIT)
    @Operation(
            summary = "Saves the next revision of the process of one of a project's runbooks",
            description = "409 when Version is not the current one: somebody saved it meanwhile.")
    public Uni<RunbookProcessView> changeOfProject(String spaceId, String project, String id, ProcessChange change) {
        return documents
                .read(() -> store.ofProject(spaceId, project, RUNBOOK, id))
                .flatMap(process -> save.save(spaceId, RUNBOOK, process.id(), change, caller.caller()))
                .map(RunbookProcessView::of);
    }
}
