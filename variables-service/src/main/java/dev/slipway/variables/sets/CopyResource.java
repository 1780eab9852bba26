package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.VariablesCopied;
import dev.slipway.contracts.internal.VariablesCopy;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What release-service asks when somebody clones a project. */
@Path("/internal/copies")
@Tag(name = "Internal")
class CopyResource {

    private final CopyVariables copy;

    CopyResource(CopyVariables copy) {
        this.copy = copy;
    }

    @POST
    @InternalRoute
    @Operation(summary = "Gives a new owner the current variables of another")
    public Uni<VariablesCopied> copy(VariablesCopy wish) {
        return copy.copy(wish);
    }
}
