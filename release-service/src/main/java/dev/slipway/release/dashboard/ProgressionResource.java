package dev.slipway.release.dashboard;

import dev.slipway.release.releases.ReleaseId;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far releases have come. */
@Tag(name = "Progression")
@Path("/api/{spaceId}")
public class ProgressionResource {

    private final ReadReleaseProgression ofRelease;
    private final ReadProjectProgression ofProject;

    ProgressionResource(ReadReleaseProgression ofRelease, ReadProjectProgression ofProject) {
        this.ofRelease = ofRelease;
        this.ofProject = ofProject;
    }

    @GET
    @Path("/releases/{id}/progression")
    @RequiresPermission(Permission.RELEASE_VIEW)
    @Operation(
            summary = "Tells how far a release has come and where it may go",
            description = "Phases of its lifecycle with their deployments, and NextDeployments: the environments "
                    + "that are open to it.")
    public Uni<LifecycleProgressionView> ofRelease(@PathParam("spaceId") String spaceId, @PathParam("id") String id) {
        return ofRelease.read(spaceId, new ReleaseId(id));
    }

    @GET
    @Path("/progression/{project}")
    @RequiresPermission(Permission.RELEASE_VIEW)
    @Operation(
            summary = "Shows a project's newest releases against the environments",
            description = "The newest thirty releases and those that are deployed now, each with its deployments "
                    + "and where it may go next.")
    public Uni<ProjectProgressionView> ofProject(
            @PathParam("spaceId") String spaceId, @PathParam("project") String project) {
        return ofProject.read(spaceId, project);
    }
}
