package dev.slipway.release.dashboard;

import dev.slipway.contracts.internal.RecentFact;
import dev.slipway.rest.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What deployment-service told lately. */
@RegisterRestClient(configKey = "deployment-service")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/internal/facts")
interface FactsClient {

    @GET
    @Path("/{topic}/newest")
    Uni<List<RecentFact>> newest(@PathParam("topic") String topic);
}
