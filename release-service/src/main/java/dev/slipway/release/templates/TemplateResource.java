package dev.slipway.release.templates;

import dev.slipway.release.releases.ReleaseId;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Templates of releases and deployments over HTTP. */
@Tag(name = "Templates")
@Path("/api/{spaceId}")
public class TemplateResource {

    private final ReadTemplates read;

    TemplateResource(ReadTemplates read) {
        this.read = read;
    }

    @GET
    @Path("/projects/{project}/deploymentprocesses/template")
    @RequiresPermission(Permission.PROCESS_VIEW)
    @Operation(
            summary = "Tells what the next release of a project would look like",
            description = "The last version, and the next one by the versioning strategy, for a channel or the "
                    + "default one; and the packages and git resources that its steps ask to choose, with what the"
                    + " newest release chose. With releaseId they are those of that release, which is being edited.")
    public Uni<ReleaseTemplateView> ofProject(
            @PathParam("spaceId") String spaceId,
            @PathParam("project") String project,
            @BeanParam TemplateQuery query) {
        return read.ofProject(spaceId, project, query.channel, query.releaseId);
    }

    @GET
    @Path("/deploymentprocesses/{process}/template")
    @RequiresPermission(Permission.PROCESS_VIEW)
    @Operation(
            summary = "Tells what the next release would look like, by the deployment process",
            description = "The same as by way of the project; the process may be live or frozen.")
    public Uni<ReleaseTemplateView> ofProcess(
            @PathParam("spaceId") String spaceId,
            @PathParam("process") String process,
            @BeanParam TemplateQuery query) {
        return read.ofProcess(spaceId, process, query.channel, query.releaseId);
    }

    @GET
    @Path("/releases/{id}/deployments/template")
    @RequiresPermission(Permission.RELEASE_VIEW)
    @Operation(
            summary = "Tells where a release may be deployed and what changed since it was captured",
            description = "PromoteTo has the environments that its lifecycle opens now.")
    public Uni<DeploymentTemplateView> ofRelease(@PathParam("spaceId") String spaceId, @PathParam("id") String id) {
        return read.ofRelease(spaceId, new ReleaseId(id));
    }
}
