package dev.slipway.release.projects;

import static dev.slipway.rest.Permission.PROJECT_VIEW;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.ListPath;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/projectgroups/{id}/projects")
@Tag(name = "Project groups")
class ProjectsOfGroupResource {

    private final ProjectStore store;
    private final Documents documents;

    ProjectsOfGroupResource(ProjectStore store, Documents documents) {
        this.store = store;
        this.documents = documents;
    }

    @GET
    @RequiresPermission(PROJECT_VIEW)
    @Operation(
            summary = "Lists the projects of a project group",
            description = "By name, narrowed by a part of the name. 404 when there is no such group.")
    public Uni<Page<ProjectView>> list(
            String spaceId,
            String id,
            @QueryParam("partialName") @Nullable String partialName,
            @BeanParam PageRequest page) {
        Filter filter = Filter.space(spaceId).and("projectGroupId", id).named(partialName);
        String path = ListPath.of("/api/" + spaceId + "/projectgroups/" + id + "/projects", filter);
        return documents
                .read(() -> store.requireGroup(spaceId, id).chain(() -> store.list(filter, page)))
                .map(found -> Page.of("Project", found.map(ProjectView::of).items(), found.total(), page, path));
    }
}
