package dev.slipway.variables.tenants;

import dev.slipway.contracts.internal.TenantContext;
import dev.slipway.rest.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What release-service answers about tenants. */
@RegisterRestClient(configKey = "release-service")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/")
interface TenantClient {

    @GET
    @Path("/internal/tenants/{id}")
    Uni<TenantContext> context(@PathParam("id") String id);

    /** Ids, in the order of the tenants' list. */
    @GET
    @Path("/internal/spaces/{spaceId}/tenants")
    Uni<List<String>> all(@PathParam("spaceId") String spaceId);
}
