package dev.slipway.variables.neighbours;

import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.rest.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What release-service answers about a space. */
@RegisterRestClient(configKey = "release-service")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/internal/spaces/{spaceId}")
interface SpaceClient {

    @GET
    @Path("/environments")
    Uni<List<Named>> environments(@PathParam("spaceId") String spaceId);

    @GET
    @Path("/tenanttags")
    Uni<List<String>> tenantTags(@PathParam("spaceId") String spaceId);

    @GET
    @Path("/libraryvariablesets/{id}/projects")
    Uni<List<String>> projectsThatInclude(@PathParam("spaceId") String spaceId, @PathParam("id") String librarySetId);
}
