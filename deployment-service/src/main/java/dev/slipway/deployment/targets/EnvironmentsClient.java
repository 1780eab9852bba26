package dev.slipway.deployment.targets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.rest.ServiceTokenFilter;
import dev.slipway.rest.errors.ServiceAnswerMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The environments as release-service gives them to everybody: a summary shows each whole. */
@RegisterRestClient(configKey = "release-service")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
@Path("/api/{spaceId}/environments")
interface EnvironmentsClient {

    @GET
    Uni<JsonNode> environments(
            @PathParam("spaceId") String spaceId,
            @QueryParam("ids") @Nullable String ids,
            @QueryParam("partialName") @Nullable String partialName,
            @QueryParam("take") int take);
}
