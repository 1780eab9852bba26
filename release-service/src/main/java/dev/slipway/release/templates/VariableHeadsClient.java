package dev.slipway.release.templates;

import dev.slipway.rest.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What variables-service answers about current variables. */
@RegisterRestClient(configKey = "variables-service")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/internal/heads")
interface VariableHeadsClient {

    /** The snapshot id that the owner's variables would get now. */
    @GET
    @Path("/{ownerId}")
    Uni<String> head(@PathParam("ownerId") String ownerId);
}
