package dev.slipway.release.variables;

import dev.slipway.contracts.internal.SnapshotRequest;
import dev.slipway.contracts.internal.Snapshots;
import dev.slipway.rest.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What variables-service answers other services. */
@RegisterRestClient(configKey = "variables-service")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/internal")
interface VariablesClient {

    @POST
    @Path("/snapshots")
    Uni<Snapshots> snapshots(SnapshotRequest request);
}
