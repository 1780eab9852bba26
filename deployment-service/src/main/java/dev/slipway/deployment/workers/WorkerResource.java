package dev.slipway.deployment.workers;

import static dev.slipway.deployment.workers.EditWorkers.KIND;
import static dev.slipway.rest.Permission.WORKER_EDIT;
import static dev.slipway.rest.Permission.WORKER_VIEW;

import dev.slipway.deployment.endpoints.ConnectionView;
import dev.slipway.deployment.endpoints.Discovery;
import dev.slipway.documents.Documents;
import dev.slipway.documents.Wanted;
import dev.slipway.rest.CurrentCaller;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/workers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workers", description = "Machines that run steps on behalf of the server, in pools")
class WorkerResource {

    private final Documents documents;
    private final EditWorkers edit;
    private final CurrentCaller caller;

    WorkerResource(Documents documents, EditWorkers edit, CurrentCaller caller) {
        this.documents = documents;
        this.edit = edit;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(WORKER_VIEW)
    @Operation(
            summary = "Lists workers by name",
            description = "Page by page; follow Page.Next until it is gone. Unknown ids are skipped.")
    public Uni<Page<WorkerView>> list(String spaceId, @BeanParam WorkerQuery query, @BeanParam PageRequest page) {
        return page(spaceId, query.wanted(spaceId), page, "/api/" + spaceId + "/workers");
    }

    private Uni<Page<WorkerView>> page(String spaceId, Wanted wanted, PageRequest page, String path) {
        return documents.list(KIND, spaceId, wanted, page).map(found -> Page.of(
                        "Worker", found.items(), found.total(), page, wanted.path(path))
                .map(WorkerView::of));
    }

    @GET
    @Path("/all")
    @RequiresPermission(WORKER_VIEW)
    @Operation(summary = "Gives all workers of the space as a bare array", description = "By name, without pages.")
    public Uni<List<WorkerView>> all(
            String spaceId,
            @Parameter(description = "Only these, comma-separated or repeated") @QueryParam("ids") List<String> ids) {
        return documents
                .all(KIND, spaceId, Wanted.in(spaceId).ids(ids))
                .map(found -> found.stream().map(WorkerView::of).toList());
    }

    @GET
    @Path("/discover")
    @RequiresPermission(WORKER_EDIT)
    @Operation(
            summary = "Would look at a machine that is not registered yet",
            description =
                    "Refused: this server cannot look at machines yet. Register the worker with what you know of it.")
    public Uni<WorkerView> discover(
            String spaceId,
            @Parameter(description = "Name or address") @QueryParam("host") @Nullable String host,
            @Parameter(description = "Port that its agent or shell listens on") @QueryParam("port") @Nullable
                    String port,
            @Parameter(description = "Communication style") @QueryParam("type") @Nullable String type) {
        throw Discovery.refused("workers");
    }

    @GET
    @Path("/operatingsystem/names/all")
    @RequiresPermission(WORKER_VIEW)
    @Operation(
            summary = "Names the operating systems of workers",
            description = "As health checks found them; empty until there are health checks.")
    public Uni<List<String>> operatingSystems(String spaceId) {
        return documents.different(KIND, spaceId, "operatingSystem", false);
    }

    @GET
    @Path("/operatingsystem/shells/all")
    @RequiresPermission(WORKER_VIEW)
    @Operation(
            summary = "Names the shells of workers",
            description = "As health checks found them; empty until there are health checks.")
    public Uni<List<String>> shells(String spaceId) {
        return documents.different(KIND, spaceId, "shellName", false);
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(WORKER_VIEW)
    @Operation(
            summary = "Gives one worker, by id or slug",
            description = "Secrets of its endpoint are not shown, only whether there is one.")
    public Uni<WorkerView> get(String spaceId, String id) {
        return documents.get(KIND, spaceId, id).map(WorkerView::of);
    }

    @GET
    @Path("/{id}/connection")
    @RequiresPermission(WORKER_VIEW)
    @Operation(
            summary = "Says what the last look at a worker found",
            description = "Unknown, until there are health checks.")
    public Uni<ConnectionView> connection(String spaceId, String id) {
        return documents.get(KIND, spaceId, id).map(WorkerView::connection);
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = WorkerView.class, responseCode = "201", responseDescription = "Created")
    @RequiresPermission(WORKER_EDIT)
    @Operation(
            summary = "Registers a worker",
            description = "It is kept with its pools; steps do not run on registered workers yet.")
    public Uni<WorkerView> create(String spaceId, WorkerChange change) {
        return edit.create(spaceId, change, caller.caller()).map(WorkerView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(WORKER_EDIT)
    @Operation(
            summary = "Replaces a worker",
            description = "Secrets of its endpoint that are left out stay. So does what health checks found.")
    public Uni<WorkerView> change(String spaceId, String id, WorkerChange change) {
        return edit.change(spaceId, id, change, caller.caller()).map(WorkerView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(WORKER_EDIT)
    @Operation(summary = "Deletes a worker", description = "It leaves its pools.")
    public Uni<Void> delete(String spaceId, String id) {
        return documents.delete(KIND, spaceId, id, caller.caller());
    }
}
