package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.DeploymentOutcome;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For release-service, so that its judgements do not lag behind the broker. */
@Path("/internal/releases/{releaseId}/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
public class OutcomeResource {

    private final ReleaseOutcomes outcomes;

    OutcomeResource(ReleaseOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @GET
    @InternalRoute
    @Operation(
            summary = "Says what became of a release's deployments, newest first",
            description = "So that judgements do not lag behind the broker.")
    public Uni<List<DeploymentOutcome>> outcomes(@PathParam("releaseId") String releaseId) {
        return outcomes.of(releaseId);
    }
}
