package dev.slipway.release.spaces;

import dev.slipway.contracts.internal.SpaceSummary;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the portal's router asks about spaces. */
@Path("/internal/spaces")
@Tag(name = "Internal")
class SpaceSummaryResource {

    private final SpaceStore store;
    private final Documents documents;

    SpaceSummaryResource(SpaceStore store, Documents documents) {
        this.store = store;
        this.documents = documents;
    }

    @GET
    @InternalRoute
    @Operation(summary = "Gives all spaces in short")
    public Uni<List<SpaceSummary>> all() {
        return documents.read(() -> store.list(Filter.everywhere(), null)).map(found -> found.map(
                        space -> new SpaceSummary(
                                space.id().value(),
                                space.slug(),
                                space.name(),
                                space.isDefault(),
                                space.taskQueueStopped()))
                .items());
    }
}
