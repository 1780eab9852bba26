package dev.slipway.variables.sets;

import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What deployment-service asks before it deletes a worker pool. */
@Path("/internal/spaces/{spaceId}/workerpools/{id}/variables")
@Tag(name = "Internal")
class PoolVariablesResource {

    private final FindUses uses;

    PoolVariablesResource(FindUses uses) {
        this.uses = uses;
    }

    @GET
    @InternalRoute
    @Operation(
            summary = "Names live variables that hold a worker pool",
            description = "The first five. Whoever saves such a variable at this moment is waited for.")
    public Uni<List<String>> variables(String spaceId, String id) {
        return uses.ofPool(spaceId, id);
    }
}
