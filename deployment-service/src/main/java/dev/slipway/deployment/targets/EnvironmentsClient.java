package dev.slipway.deployment.targets;

import dev.slipway.contracts.internal.EnvironmentDetails;
import dev.slipway.rest.ServiceTokenFilter;
import dev.slipway.rest.errors.ServiceAnswerMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What release-service answers about the environments of a space: a summary shows each whole. */
@RegisterRestClient(configKey = "release-service")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
@Path("/internal/spaces/{spaceId}/environments")
interface EnvironmentsClient {

    /** @param ids with commas between */
    @GET
    @Path("/details")
    Uni<List<EnvironmentDetails>> environments(
            @PathParam("spaceId") String spaceId,
            @QueryParam("ids") @Nullable String ids,
            @QueryParam("partialName") @Nullable String partialName);
}
