package dev.slipway.release.projects;

import dev.slipway.contracts.internal.VariablesCopied;
import dev.slipway.contracts.internal.VariablesCopy;
import dev.slipway.rest.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What variables-service does for a clone. */
@RegisterRestClient(configKey = "variables-service")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/internal/copies")
interface VariablesCopyClient {

    @POST
    Uni<VariablesCopied> copy(VariablesCopy wish);
}
