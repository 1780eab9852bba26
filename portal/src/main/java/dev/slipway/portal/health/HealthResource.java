package dev.slipway.portal.health;

import dev.slipway.rest.Links;
import dev.slipway.rest.PublicRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/serverstatus/health")
@Produces("application/json")
@Tag(name = "Server")
class HealthResource {

    @Schema(name = "ServerHealth")
    record HealthView(
            boolean isOperatingNormally,
            boolean isCompliantWithLicense,
            boolean isEntireClusterReadOnly,
            boolean isEntireClusterDrainingTasks,
            String description,
            Links links) {}

    private final AskParts parts;

    HealthResource(AskParts parts) {
        this.parts = parts;
    }

    @GET
    @PublicRoute
    @Operation(
            summary = "Tells whether the suite works",
            description =
                    "Asks every service whether it is ready, for at most two seconds, and remembers the answer for"
                            + " two more. Always 200: IsOperatingNormally tells, and Description names what does not answer.")
    public Uni<HealthView> health() {
        return parts.health()
                .map(health -> new HealthView(
                        health.isWell(),
                        true,
                        false,
                        false,
                        health.description(),
                        Links.of("Self", "/api/serverstatus/health")));
    }
}
