package dev.slipway.release.projects;

import dev.slipway.release.documents.Documents;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What variables-service asks when it shows which values a project would get. */
@Path("/internal/projects/{id}/libraryvariablesets")
@Tag(name = "Internal")
class IncludedSetsResource {

    private final ProjectStore store;
    private final Documents documents;

    IncludedSetsResource(ProjectStore store, Documents documents) {
        this.store = store;
        this.documents = documents;
    }

    @GET
    @InternalRoute
    @Operation(summary = "Names the library variable sets that a project includes, in their order")
    public Uni<List<String>> included(String id) {
        return documents.read(() -> store.getAnywhere(id)).map(Project::includedLibraryVariableSetIds);
    }
}
