package dev.slipway.variables.neighbours;

import dev.slipway.contracts.internal.Infrastructure;
import dev.slipway.contracts.internal.InfrastructureRequest;
import dev.slipway.rest.ServiceTokenFilter;
import dev.slipway.rest.errors.ServiceAnswerMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What deployment-service answers about targets and worker pools by id. */
@RegisterRestClient(configKey = "deployment-service")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
@Path("/internal")
interface InfrastructureClient {

    @POST
    @Path("/infrastructure")
    Uni<Infrastructure> infrastructure(InfrastructureRequest request);
}
