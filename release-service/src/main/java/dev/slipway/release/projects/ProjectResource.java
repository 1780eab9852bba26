package dev.slipway.release.projects;

import static dev.slipway.rest.Permission.PROJECT_CREATE;
import static dev.slipway.rest.Permission.PROJECT_DELETE;
import static dev.slipway.rest.Permission.PROJECT_EDIT;
import static dev.slipway.rest.Permission.PROJECT_VIEW;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.ListPath;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.IdList;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/projects")
@Tag(name = "Projects", description = "What is released and deployed as one")
class ProjectResource {

    private final ProjectStore store;
    private final EditProjects edit;
    private final Documents documents;
    private final CurrentCaller caller;

    ProjectResource(ProjectStore store, EditProjects edit, Documents documents, CurrentCaller caller) {
        this.store = store;
        this.edit = edit;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(PROJECT_VIEW)
    @Operation(
            summary = "Lists projects by name",
            description = "Narrow the list by ids or by a part of the name in any case. Unknown ids are left out. A"
                    + " page names the next one in its link Page.Next, which the last page does not have. The "
                    + "parameter name asks for the whole name, clonedFromProjectId for clones of a project.")
    public Uni<Page<ProjectView>> list(
            String spaceId,
            @QueryParam("ids") List<String> ids,
            @QueryParam("name") @Nullable String name,
            @QueryParam("partialName") @Nullable String partialName,
            @QueryParam("clonedFromProjectId") @Nullable String clonedFrom,
            @BeanParam PageRequest page) {
        Filter filter = Filter.space(spaceId)
                .called(name)
                .and("clonedFromProjectId", clonedFrom)
                .named(partialName)
                .among(IdList.of(ids).ids());
        String path = ListPath.of("/api/" + spaceId + "/projects", filter);
        return documents
                .read(() -> store.list(filter, page))
                .map(found -> Page.of("Project", found.map(ProjectView::of).items(), found.total(), page, path));
    }

    @GET
    @Path("/all")
    @RequiresPermission(PROJECT_VIEW)
    @Operation(
            summary = "Gives all projects of the space as a bare array",
            description = "Everything at once, without pages; narrow it by ids.")
    public Uni<List<ProjectView>> all(String spaceId, @QueryParam("ids") List<String> ids) {
        Filter filter = Filter.space(spaceId).among(IdList.of(ids).ids());
        return documents.read(() -> store.list(filter, null)).map(found -> found.map(ProjectView::of)
                .items());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(PROJECT_VIEW)
    @Operation(
            summary = "Gives one project, named by id or slug",
            description = "404 when the space has no such project. Names are neither ids nor slugs: look a name up "
                    + "in the list.")
    public Uni<ProjectView> get(String spaceId, String id) {
        return documents.read(() -> store.get(spaceId, id)).map(ProjectView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProjectView.class)))
    @RequiresPermission(PROJECT_CREATE)
    @Operation(
            summary = "Creates a project with its Default channel and an empty process, or a clone of another",
            description = "Needs a name, a project group and a lifecycle. With the parameter clone the new project "
                    + "gets the settings, channels, steps and variables of that one; group, lifecycle and "
                    + "description may differ.")
    public Uni<ProjectView> create(String spaceId, @QueryParam("clone") @Nullable String clone, ProjectChange change) {
        return edit.create(spaceId, clone, change, caller.caller()).map(ProjectView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(PROJECT_EDIT)
    @Operation(
            summary = "Replaces a project",
            description = "What is left out counts as empty, except for the slug, which stays. Read it, change it, "
                    + "send it back: links and what the server owns are ignored. A versioning strategy that is "
                    + "left out stays as well.")
    public Uni<ProjectView> change(String spaceId, String id, ProjectChange change) {
        return edit.change(spaceId, id, change, caller.caller()).map(ProjectView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(PROJECT_DELETE)
    @Operation(
            summary = "Deletes a project that nothing is being deployed of",
            description =
                    "With its process, channels, releases and variables. 409 while deployments of it wait or " + "run.")
    public Uni<Void> delete(String spaceId, String id) {
        return edit.delete(spaceId, id, caller.caller());
    }

    @GET
    @Path("/{id}/summary")
    @RequiresPermission(PROJECT_VIEW)
    @Operation(
            summary = "Says whether a project has steps and runbooks",
            description = "Cheap enough to be asked for each project of a list.")
    public Uni<ProjectSummaryView> summary(String spaceId, String id) {
        return documents.read(() -> store.get(spaceId, id)
                .flatMap(project -> store.hasSteps(project).flatMap(hasSteps -> store.hasRunbooks(project)
                        .map(hasRunbooks -> ProjectSummaryView.of(project, hasSteps, hasRunbooks)))));
    }

    @GET
    @Path("/{id}/deploymentsettings")
    @RequiresPermission(PROJECT_VIEW)
    @Operation(
            summary = "Gives the deployment settings of a project",
            description = "How it is versioned and deployed: templates, guided failure, what happens when targets "
                    + "cannot be reached.")
    public Uni<DeploymentSettingsView> settings(String spaceId, String id) {
        return documents.read(() -> store.get(spaceId, id)).map(DeploymentSettingsView::of);
    }

    @PUT
    @Path("/{id}/deploymentsettings")
    @RequiresPermission(PROJECT_EDIT)
    @Operation(
            summary = "Replaces the deployment settings of a project",
            description = "The same settings are part of the project itself; a versioning strategy that is left out"
                    + " stays.")
    public Uni<DeploymentSettingsView> changeSettings(String spaceId, String id, DeploymentSettingsChange change) {
        return edit.changeSettings(spaceId, id, change, caller.caller()).map(DeploymentSettingsView::of);
    }
}
