package dev.slipway.deployment.targets;

import dev.slipway.contracts.internal.Targets;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For variables-service, whose scopes name targets and roles. */
@Path("/internal/spaces/{spaceId}/targets")
@Tag(name = "Internal")
class TargetsResource {

    private final TargetStore store;

    TargetsResource(TargetStore store) {
        this.store = store;
    }

    @GET
    @InternalRoute
    @Operation(
            summary = "Names the deployment targets of a space and their roles",
            description = "Of a space that this service has not heard of yet there are none.")
    public Uni<Targets> targets(String spaceId) {
        return Uni.combine()
                .all()
                .unis(store.machines(spaceId), store.roles(spaceId), store.machineRoles(spaceId))
                .with(Targets::new);
    }
}
