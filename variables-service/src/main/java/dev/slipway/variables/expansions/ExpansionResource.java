package dev.slipway.variables.expansions;

import dev.slipway.contracts.internal.ExpansionRequest;
import dev.slipway.contracts.internal.Expansions;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/internal/expansions")
@Tag(name = "Internal")
class ExpansionResource {

    private final ExpandHeld expand;

    ExpansionResource(ExpandHeld expand) {
        this.expand = expand;
    }

    @POST
    @InternalRoute
    @Operation(
            summary = "Gives the properties of accounts and certificates that a step's variables hold",
            description = "As they are now. Secret ones are sealed; what cannot be used says why.")
    public Uni<Expansions> expand(ExpansionRequest request) {
        return expand.expand(request);
    }
}
