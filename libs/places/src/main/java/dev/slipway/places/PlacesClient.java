package dev.slipway.places;

import dev.slipway.contracts.internal.Places;
import dev.slipway.contracts.internal.PlacesRequest;
import dev.slipway.contracts.internal.SpaceSummary;
import dev.slipway.rest.ServiceTokenFilter;
import dev.slipway.rest.errors.ServiceAnswerMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What release-service answers. Public, because the client that Quarkus makes of it has another class loader in tests. */
@RegisterRestClient(configKey = "release-service")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
@Path("/internal")
public interface PlacesClient {

    @GET
    @Path("/spaces")
    Uni<List<SpaceSummary>> spaces();

    @POST
    @Path("/places")
    Uni<Places> places(PlacesRequest request);
}
