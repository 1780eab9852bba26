package dev.slipway.release.projects;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.release.documents.Documents;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What other services ask about a project. */
@Path("/internal/projects/{id}")
@Tag(name = "Internal")
class ProjectContextResource {

    private final ProjectStore store;
    private final Documents documents;

    ProjectContextResource(ProjectStore store, Documents documents) {
        this.store = store;
        this.documents = documents;
    }

    @GET
    @InternalRoute
    @Operation(summary = "Says what the scopes of a project's variables may name")
    public Uni<ProjectContext> context(String id) {
        return documents.read(() -> store.getAnywhere(id).flatMap(project -> store.environments(project)
                .flatMap(environments -> store.channels(project).flatMap(channels -> store.actions(project)
                        .map(actions -> new ProjectContext(
                                id,
                                project.spaceId(),
                                project.name(),
                                project.slug(),
                                environments,
                                channels,
                                actions))))));
    }
}
