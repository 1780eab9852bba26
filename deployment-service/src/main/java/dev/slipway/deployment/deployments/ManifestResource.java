package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.ManifestContents;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For variables-service, which answers people under {@code variables/variableset-Deployments-1}. */
@Path("/internal/deployments/{id}/manifest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
public class ManifestResource {

    private final ReadManifest read;

    ManifestResource(ReadManifest read) {
        this.read = read;
    }

    @GET
    @InternalRoute
    @Operation(summary = "Gives the variables that a deployment froze, without its secrets")
    public Uni<ManifestContents> manifest(@PathParam("id") String id) {
        return read.of(id);
    }
}
