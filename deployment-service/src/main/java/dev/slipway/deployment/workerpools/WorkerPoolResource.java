package dev.slipway.deployment.workerpools;

import static dev.slipway.deployment.workerpools.WorkerPools.KIND;
import static dev.slipway.rest.Permission.WORKER_EDIT;
import static dev.slipway.rest.Permission.WORKER_VIEW;

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

@Path("/api/{spaceId}/workerpools")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Worker pools", description = "Groups of workers that steps choose from")
class WorkerPoolResource {

    private final Documents documents;
    private final DeleteWorkerPool delete;
    private final CurrentCaller caller;

    WorkerPoolResource(Documents documents, DeleteWorkerPool delete, CurrentCaller caller) {
        this.documents = documents;
        this.delete = delete;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(WORKER_VIEW)
    @Operation(
            summary = "Lists worker pools in their sort order",
            description = "Page by page; follow Page.Next until it is gone. Unknown ids are skipped.")
    public Uni<Page<WorkerPoolView>> list(
            String spaceId,
            @Parameter(description = "Only these, comma-separated or repeated") @QueryParam("ids") List<String> ids,
            @Parameter(description = "Exactly this name; case does not matter") @QueryParam("name") @Nullable
                    String name,
            @Parameter(description = "Part of the name; case does not matter") @QueryParam("partialName") @Nullable
                    String partialName,
            @BeanParam PageRequest page) {
        var wanted = Wanted.in(spaceId).ids(ids).name(name).partialName(partialName);
        return documents.list(KIND, spaceId, wanted, page).map(found -> Page.of(
                        "WorkerPool",
                        found.items(),
                        found.total(),
                        page,
                        wanted.path("/api/" + spaceId + "/workerpools"))
                .map(WorkerPoolView::of));
    }

    @GET
    @Path("/all")
    @RequiresPermission(WORKER_VIEW)
    @Operation(
            summary = "Gives all worker pools of the space as a bare array",
            description = "In their sort order, without pages.")
    public Uni<List<WorkerPoolView>> all(
            String spaceId,
            @Parameter(description = "Only these, comma-separated or repeated") @QueryParam("ids") List<String> ids) {
        return documents
                .all(KIND, spaceId, Wanted.in(spaceId).ids(ids))
                .map(found -> found.stream().map(WorkerPoolView::of).toList());
    }

    @GET
    @Path("/supportedtypes")
    @RequiresPermission(WORKER_VIEW)
    @Operation(
            summary = "Names the types of worker pools that can be created",
            description = "StaticWorkerPool only: workers are registered by people.")
    public List<String> supportedTypes(String spaceId) {
        return List.of(WorkerPool.STATIC);
    }

    @GET
    @Path("/dynamicworkertypes")
    @RequiresPermission(WORKER_VIEW)
    @Operation(
            summary = "Names the machine types of dynamic pools",
            description = "Always empty: this server leases no machines from a cloud.")
    public DynamicWorkerTypes dynamicWorkerTypes(String spaceId) {
        return DynamicWorkerTypes.NONE;
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(WORKER_VIEW)
    @Operation(
            summary = "Gives one worker pool, by id or slug",
            description = "The space's default is the one with IsDefault.")
    public Uni<WorkerPoolView> get(String spaceId, String id) {
        return documents.get(KIND, spaceId, id).map(WorkerPoolView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = WorkerPoolView.class, responseCode = "201", responseDescription = "Created")
    @RequiresPermission(WORKER_EDIT)
    @Operation(summary = "Creates a worker pool", description = "Workers join it by their WorkerPoolIds.")
    public Uni<WorkerPoolView> create(String spaceId, WorkerPoolChange change) {
        return documents.create(KIND, spaceId, caller.caller(), change::draft).map(WorkerPoolView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(WORKER_EDIT)
    @Operation(
            summary = "Replaces a worker pool",
            description = "IsDefault true makes it the default in place of the present one.")
    public Uni<WorkerPoolView> change(String spaceId, String id, WorkerPoolChange change) {
        return documents
                .change(KIND, spaceId, id, caller.caller(), change::draft)
                .map(WorkerPoolView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(WORKER_EDIT)
    @Operation(
            summary = "Deletes a worker pool that is not the default and that nothing names",
            description = "Otherwise the answer is a conflict that says which worker, target, step or variable does.")
    public Uni<Void> delete(String spaceId, String id) {
        return delete.delete(spaceId, id, caller.caller());
    }

    @PUT
    @Path("/sortorder")
    @RequiresPermission(WORKER_EDIT)
    @Operation(
            summary = "Puts the worker pools into the order of the ids given",
            description = "The body is a bare array of ids. Pools that it does not name keep their number.")
    public Uni<List<WorkerPoolView>> sort(String spaceId, List<String> ids) {
        return documents
                .sort(KIND, spaceId, ids)
                .map(sorted -> sorted.stream().map(WorkerPoolView::of).toList());
    }
}
