package dev.slipway.variables.revisions;

import dev.slipway.contracts.internal.SnapshotIds;
import dev.slipway.rest.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Release-service, which knows what releases point to. */
@RegisterRestClient(configKey = "release-service")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/internal/pinned-snapshots")
interface PinsClient {

    @POST
    Uni<SnapshotIds> pinned(SnapshotIds asked);
}
