package dev.slipway.deployment.expansions;

import dev.slipway.contracts.internal.ExpansionRequest;
import dev.slipway.contracts.internal.Expansions;
import dev.slipway.rest.ServiceTokenFilter;
import dev.slipway.rest.errors.ServiceAnswerMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "variables-service")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
@Path("/internal")
interface ExpansionClient {

    @POST
    @Path("/expansions")
    Uni<Expansions> expand(ExpansionRequest request);
}
