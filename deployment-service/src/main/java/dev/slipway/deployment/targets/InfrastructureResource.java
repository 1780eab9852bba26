package dev.slipway.deployment.targets;

import dev.slipway.contracts.internal.Infrastructure;
import dev.slipway.contracts.internal.InfrastructureRequest;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What other services ask before they keep a reference to a deployment target or a worker pool. */
@Path("/internal/infrastructure")
@Tag(name = "Internal")
class InfrastructureResource {

    private final TargetStore store;

    InfrastructureResource(TargetStore store) {
        this.store = store;
    }

    @POST
    @InternalRoute
    @Operation(
            summary = "Says which of the ids are no deployment target and no worker pool of the space",
            description =
                    "The deletion of a target is told as a fact; before a pool is deleted, those who may name it are"
                            + " asked. A pool that is changed or deleted at this moment is busy.")
    public Uni<Infrastructure> known(InfrastructureRequest request) {
        return Uni.combine()
                .all()
                .unis(
                        store.unknown(request.spaceId(), request.ids()),
                        store.busyPools(request.spaceId(), request.ids()))
                .with(Infrastructure::new);
    }
}
