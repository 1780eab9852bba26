package dev.slipway.deployment.workerpools;

import dev.slipway.rest.ServiceTokenFilter;
import dev.slipway.rest.errors.ServiceAnswerMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What release-service answers about worker pools. */
@RegisterRestClient(configKey = "release-service")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
@Path("/internal/spaces/{spaceId}/workerpools/{id}")
interface PoolStepsClient {

    @GET
    @Path("/steps")
    Uni<List<String>> steps(@PathParam("spaceId") String spaceId, @PathParam("id") String id);
}
