package dev.slipway.variables.manifests;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.ManifestRequest;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What deployment-service asks when it makes a deployment. */
@Path("/internal/manifests")
@Tag(name = "Internal")
class ManifestResource {

    private final MakeManifest make;

    ManifestResource(MakeManifest make) {
        this.make = make;
    }

    @POST
    @InternalRoute
    @Operation(summary = "Merges the variables of one deployment")
    public Uni<Manifest> make(ManifestRequest request) {
        return make.make(request);
    }
}
