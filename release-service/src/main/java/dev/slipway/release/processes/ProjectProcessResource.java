package dev.slipway.release.processes;

import static dev.slipway.release.processes.ProcessType.DEPLOYMENT;
import static dev.slipway.rest.Permission.PROCESS_EDIT;
import static dev.slipway.rest.Permission.PROCESS_VIEW;

import dev.slipway.release.documents.Documents;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/{spaceId}/projects/{project}/deploymentprocesses")
@Tag(name = "Deployment processes", description = "The steps of projects, live and as releases froze them")
class ProjectProcessResource {

    private final ProcessStore store;
    private final SaveProcess save;
    private final Documents documents;
    private final CurrentCaller caller;

    ProjectProcessResource(ProcessStore store, SaveProcess save, Documents documents, CurrentCaller caller) {
        this.store = store;
        this.save = save;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(PROCESS_VIEW)
    @Operation(
            summary = "Gives the process of a project, named by id or slug",
            description =
                    "The live steps. Sensitive properties are never told: HasValue says that there is a " + "value.")
    public Uni<ProcessView> ofProject(String spaceId, String project) {
        return documents
                .read(() -> store.idOfProject(spaceId, project).flatMap(id -> store.get(spaceId, DEPLOYMENT, id)))
                .map(ProcessView::of);
    }

    @PUT
    @RequiresPermission(PROCESS_EDIT)
    @Operation(
            summary = "Saves the next revision of a project's process; a stale Version is refused",
            description = "Send the whole process with the Version that was read. 409 when somebody saved it "
                    + "meanwhile. New steps and actions get ids, known ones keep theirs; sensitive properties "
                    + "without a NewValue stay.")
    public Uni<ProcessView> saveOfProject(String spaceId, String project, ProcessChange change) {
        return documents
                .read(() -> store.idOfProject(spaceId, project))
                .flatMap(id -> save.save(spaceId, DEPLOYMENT, id, change, caller.caller()))
                .map(ProcessView::of);
    }
}
