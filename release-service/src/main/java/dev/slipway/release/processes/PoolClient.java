package dev.slipway.release.processes;

import dev.slipway.contracts.internal.Infrastructure;
import dev.slipway.contracts.internal.InfrastructureRequest;
import dev.slipway.rest.ServiceTokenFilter;
import dev.slipway.rest.errors.ServiceAnswerMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What deployment-service answers about worker pools. */
@RegisterRestClient(configKey = "deployment-service")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
@Path("/internal")
interface PoolClient {

    @POST
    @Path("/infrastructure")
    Uni<Infrastructure> infrastructure(InfrastructureRequest request);
}
