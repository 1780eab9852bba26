package dev.slipway.release.environments;

import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What other services ask about the environments of a space. */
@Path("/internal/spaces/{spaceId}/environments")
@Tag(name = "Internal")
class SpaceEnvironmentsResource {

    private final EnvironmentStore store;
    private final Documents documents;

    SpaceEnvironmentsResource(EnvironmentStore store, Documents documents) {
        this.store = store;
        this.documents = documents;
    }

    @GET
    @InternalRoute
    @Operation(summary = "Names the environments of a space in their order")
    public Uni<List<Named>> environments(String spaceId) {
        return documents.read(() -> store.list(Filter.space(spaceId), null)).map(found -> found.items().stream()
                .map(environment -> new Named(environment.id().value(), environment.name()))
                .toList());
    }
}
