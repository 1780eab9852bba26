package dev.slipway.deployment.admission;

import dev.slipway.contracts.internal.Places;
import dev.slipway.contracts.internal.PlacesRequest;
import dev.slipway.contracts.internal.Ticket;
import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.rest.ServiceTokenFilter;
import dev.slipway.rest.errors.ServiceAnswerMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "release-service")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
@Path("/internal")
interface ReleaseClient {

    @POST
    @Path("/tickets")
    Uni<Ticket> ticket(TicketRequest request);

    @DELETE
    @Path("/reservations/{deploymentId}")
    Uni<Void> giveBack(@PathParam("deploymentId") String deploymentId);

    @POST
    @Path("/places")
    Uni<Places> places(PlacesRequest request);
}
