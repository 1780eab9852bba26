package dev.slipway.release.processes;

import static dev.slipway.release.processes.ProcessType.DEPLOYMENT;
import static dev.slipway.rest.Permission.PROCESS_EDIT;
import static dev.slipway.rest.Permission.PROCESS_VIEW;

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

@Path("/api/{spaceId}/deploymentprocesses")
@Tag(name = "Deployment processes", description = "The steps of projects, live and as releases froze them")
class ProcessResource {

    private final ProcessStore store;
    private final SaveProcess save;
    private final Documents documents;
    private final CurrentCaller caller;

    ProcessResource(ProcessStore store, SaveProcess save, Documents documents, CurrentCaller caller) {
        this.store = store;
        this.save = save;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(PROCESS_VIEW)
    @Operation(
            summary = "Lists the live processes of the space",
            description = "One for each project. Narrow the list by ids.")
    public Uni<Page<ProcessView>> list(
            String spaceId, @QueryParam("ids") List<String> ids, @BeanParam PageRequest page) {
        Filter filter = Filter.space(spaceId).among(IdList.of(ids).ids());
        String path = ListPath.of("/api/" + spaceId + "/deploymentprocesses", filter);
        return documents
                .read(() -> store.list(spaceId, DEPLOYMENT, filter.ids(), page))
                .map(found ->
                        Page.of("DeploymentProcess", found.map(ProcessView::of).items(), found.total(), page, path));
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(PROCESS_VIEW)
    @Operation(
            summary = "Gives a live process, or a frozen one by the id of its snapshot",
            description = "A release names the snapshot that it froze in ProjectDeploymentProcessSnapshotId.")
    public Uni<ProcessView> get(String spaceId, String id) {
        return documents.read(() -> store.get(spaceId, DEPLOYMENT, id)).map(ProcessView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(PROCESS_EDIT)
    @Operation(
            summary = "Saves the next revision of a process; a stale Version is refused",
            description = "The same as PUT by way of the project. Frozen processes cannot be changed.")
    public Uni<ProcessView> change(String spaceId, String id, ProcessChange change) {
        return save.save(spaceId, DEPLOYMENT, id, change, caller.caller()).map(ProcessView::of);
    }
}
