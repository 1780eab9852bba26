package dev.slipway.release.projects;

import static dev.slipway.rest.Permission.PROJECT_VIEW;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/{spaceId}/lifecycles/{id}/projects")
@Tag(name = "Lifecycles")
class ProjectsOfLifecycleResource {

    private final ProjectStore store;
    private final Documents documents;

    ProjectsOfLifecycleResource(ProjectStore store, Documents documents) {
        this.store = store;
        this.documents = documents;
    }

    @GET
    @RequiresPermission(PROJECT_VIEW)
    @Operation(
            summary = "Gives the projects that go by a lifecycle as a bare array",
            description = "By name. Projects that reach it only by one of their channels are not among them.")
    public Uni<List<ProjectView>> list(String spaceId, String id) {
        return documents
                .read(() -> store.requireLifecycle(spaceId, id)
                        .chain(() -> store.list(Filter.space(spaceId).and("lifecycleId", id), null)))
                .map(found -> found.map(ProjectView::of).items());
    }
}
