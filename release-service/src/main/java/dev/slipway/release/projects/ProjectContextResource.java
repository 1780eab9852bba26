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
        return documents.read(() -> store.getAnywhere(id).flatMap(this::context));
    }

    /** One question after the other, because a session has one connection. */
    private Uni<ProjectContext> context(Project project) {
        return Uni.combine()
                .all()
                .unis(
                        store.environments(project),
                        store.channels(project),
                        store.actions(project),
                        store.runbooks(project),
                        store.targetRoles(project))
                .usingConcurrencyOf(1)
                .with((environments, channels, actions, runbooks, targetRoles) -> new ProjectContext(
                        project.id().value(),
                        project.spaceId(),
                        project.name(),
                        project.slug(),
                        environments,
                        channels,
                        actions,
                        runbooks,
                        targetRoles));
    }
}
