package dev.slipway.release.progression;

import dev.slipway.contracts.internal.DeploymentOutcome;
import dev.slipway.rest.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What deployment-service answers other services. */
@RegisterRestClient(configKey = "deployment-service")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/internal/releases")
interface DeploymentsClient {

    @GET
    @Path("/{releaseId}/outcomes")
    Uni<List<DeploymentOutcome>> outcomes(@PathParam("releaseId") String releaseId);
}
