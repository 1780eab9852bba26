package dev.slipway.release.projects;

import dev.slipway.release.documents.Documents;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What variables-service asks before it deletes a library variable set. */
@Path("/internal/spaces/{spaceId}/libraryvariablesets/{id}/projects")
@Tag(name = "Internal")
class LibrarySetUsersResource {

    private final ProjectStore store;
    private final Documents documents;

    LibrarySetUsersResource(ProjectStore store, Documents documents) {
        this.store = store;
        this.documents = documents;
    }

    @GET
    @InternalRoute
    @Operation(summary = "Names the projects that include a library variable set")
    public Uni<List<String>> projects(String spaceId, String id) {
        return documents.read(() -> store.including(spaceId, id));
    }
}
