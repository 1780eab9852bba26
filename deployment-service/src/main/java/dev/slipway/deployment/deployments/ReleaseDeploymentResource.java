package dev.slipway.deployment.deployments;

import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deployments of one release. */
@Path("/api/{spaceId}/releases/{releaseId}/deployments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deployments")
public class ReleaseDeploymentResource {

    private final ReadDeployments read;

    ReleaseDeploymentResource(ReadDeployments read) {
        this.read = read;
    }

    @GET
    @RequiresPermission(Permission.DEPLOYMENT_VIEW)
    @Operation(
            summary = "Lists the deployments of a release, newest first",
            description = "With the same filters as the list of all deployments. 404 when there is no such release.")
    public Uni<Page<DeploymentView>> list(
            @PathParam("spaceId") String spaceId,
            @PathParam("releaseId") String releaseId,
            @BeanParam DeploymentQuery query,
            @BeanParam PageRequest page) {
        return read.ofRelease(spaceId, releaseId, query.filter(spaceId, releaseId), page.skip(), page.take())
                .map(found -> Page.of(
                                "Deployment",
                                found.deployments(),
                                found.total(),
                                page,
                                query.in("/api/" + spaceId + "/releases/" + releaseId + "/deployments"))
                        .map(DeploymentView::of));
    }
}
