package dev.slipway.release.revisions;

import dev.slipway.contracts.internal.SnapshotIds;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** For variables-service, which deletes revisions that nothing points to. */
@Path("/internal/pinned-snapshots")
public class PinnedSnapshotResource {

    private static final int MOST = 1000;

    private final PinStore store;

    PinnedSnapshotResource(PinStore store) {
        this.store = store;
    }

    @POST
    @InternalRoute
    @Operation(
            summary = "Tells which of some snapshots of variables are still pointed to",
            description = "By a release or by a snapshot of a runbook. At most 1,000 at once; changes nothing.")
    public Uni<SnapshotIds> pinned(SnapshotIds asked) {
        if (asked.snapshotIds().size() > MOST) {
            throw DomainException.invalid("Ask for at most " + MOST + " snapshots at once.");
        }
        return store.pinned(asked.snapshotIds()).map(SnapshotIds::new);
    }
}
