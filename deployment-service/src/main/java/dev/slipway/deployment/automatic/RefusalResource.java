package dev.slipway.deployment.automatic;

import dev.slipway.deployment.admission.Admission;
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

/** Automatic deployments of a release that were refused; ours, not part of the field's API. */
@Path("/api/{spaceId}/releases/{releaseId}/deployments/refusals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deployments")
public class RefusalResource {

    private final RefusalStore refusals;
    private final Admission admission;

    RefusalResource(RefusalStore refusals, Admission admission) {
        this.refusals = refusals;
        this.admission = admission;
    }

    @GET
    @RequiresPermission(Permission.DEPLOYMENT_VIEW)
    @Operation(
            summary = "Lists automatic deployments of a release that were refused, with the reason",
            description =
                    "A deployment that a lifecycle asked for and that could not be made, such as for a missing value. 404 when"
                            + " there is no such release.")
    public Uni<Page<RefusalView>> list(
            @PathParam("spaceId") String spaceId,
            @PathParam("releaseId") String releaseId,
            @BeanParam PageRequest page) {
        return refusals.ofRelease(spaceId, releaseId)
                .call(all -> all.isEmpty()
                        ? admission.requireRelease(spaceId, releaseId)
                        : Uni.createFrom().voidItem())
                .map(all -> Page.of(
                        "DeploymentRefusal",
                        page.cut(all),
                        all.size(),
                        page,
                        "/api/" + spaceId + "/releases/" + releaseId + "/deployments/refusals"));
    }
}
