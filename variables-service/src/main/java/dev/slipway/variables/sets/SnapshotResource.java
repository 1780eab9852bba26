package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.SnapshotRequest;
import dev.slipway.contracts.internal.Snapshots;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What release-service asks when it freezes variables. */
@Path("/internal")
@Tag(name = "Internal")
class SnapshotResource {

    private final TakeSnapshots take;

    SnapshotResource(TakeSnapshots take) {
        this.take = take;
    }

    @POST
    @Path("/snapshots")
    @InternalRoute
    @Operation(summary = "Points to the current revisions of some owners, all as of one moment")
    public Uni<Snapshots> snapshots(SnapshotRequest request) {
        return take.take(request);
    }

    @GET
    @Path("/heads/{ownerId}")
    @InternalRoute
    @Operation(summary = "Gives the snapshot id that the owner's variables would get now")
    public Uni<String> head(String ownerId) {
        return take.head(ownerId);
    }
}
