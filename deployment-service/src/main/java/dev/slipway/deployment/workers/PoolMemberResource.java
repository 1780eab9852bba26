package dev.slipway.deployment.workers;

import static dev.slipway.rest.Permission.WORKER_VIEW;

import dev.slipway.deployment.workerpools.WorkerPools;
import dev.slipway.documents.Documents;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/{spaceId}/workerpools")
@Tag(name = "Worker pools")
class PoolMemberResource {

    private final Documents documents;

    PoolMemberResource(Documents documents) {
        this.documents = documents;
    }

    @GET
    @Path("/summary")
    @RequiresPermission(WORKER_VIEW)
    @Operation(
            summary = "Counts the workers of each pool",
            description = "By health and communication style, narrowed to some pools and some workers. A worker of two"
                    + " pools counts in both, once in the total.")
    public Uni<PoolSummaryView> summary(String spaceId, @BeanParam PoolSummaryQuery query) {
        return documents.all(WorkerPools.KIND, spaceId, query.pools(spaceId)).chain(pools -> documents
                .all(EditWorkers.KIND, spaceId, query.workers(spaceId))
                .map(workers -> PoolSummaryView.of(pools, workers, query.hidesEmpty())));
    }

    @GET
    @Path("/{id}/workers")
    @RequiresPermission(WORKER_VIEW)
    @Operation(
            summary = "Lists the workers of a pool",
            description = "By name, with the same filters as the list of all workers.")
    public Uni<Page<WorkerView>> workers(
            String spaceId, String id, @BeanParam WorkerQuery query, @BeanParam PageRequest page) {
        return documents.get(WorkerPools.KIND, spaceId, id).chain(pool -> {
            var path = "/api/" + spaceId + "/workerpools/" + pool.id() + "/workers";
            var members = query.wanted(spaceId).sharing("in", "workerPoolIds", List.of(pool.id()));
            return documents.list(EditWorkers.KIND, spaceId, members, page).map(found -> Page.of(
                            "Worker",
                            found.items(),
                            found.total(),
                            page,
                            query.wanted(spaceId).path(path))
                    .map(WorkerView::of));
        });
    }
}
