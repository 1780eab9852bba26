package dev.slipway.release.processes;

import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What deployment-service asks before it deletes a worker pool. */
@Path("/internal/spaces/{spaceId}/workerpools/{id}/steps")
@Tag(name = "Internal")
class PoolStepsResource {

    private final WorkerPools pools;

    PoolStepsResource(WorkerPools pools) {
        this.pools = pools;
    }

    @GET
    @InternalRoute
    @Operation(
            summary = "Names steps of live processes that run on a worker pool",
            description = "The first five. Whoever saves such a step at this moment is waited for.")
    public Uni<List<String>> steps(String spaceId, String id) {
        return pools.steps(spaceId, id);
    }
}
