package dev.slipway.variables.neighbours;

import dev.slipway.contracts.internal.ManifestContents;
import dev.slipway.rest.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What deployment-service answers about a deployment. */
@RegisterRestClient(configKey = "deployment-service")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/internal/deployments/{id}")
interface ManifestClient {

    @GET
    @Path("/manifest")
    Uni<ManifestContents> manifest(@PathParam("id") String id);
}
