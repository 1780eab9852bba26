package dev.slipway.portal.spaces;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.contracts.internal.SpaceSummary;
import dev.slipway.rest.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "release-service")
@RegisterProvider(ServiceTokenFilter.class)
interface SpacesClient {
    @GET
    @Path("/internal/spaces")
    Uni<List<SpaceSummary>> spaces();

    @GET
    @Path("/api/spaces/all")
    Uni<JsonNode> documents();
}
