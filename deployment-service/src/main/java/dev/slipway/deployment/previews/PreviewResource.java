package dev.slipway.deployment.previews;

import dev.slipway.rest.DomainException;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Previews of a release's deployments. */
@Path("/api/{spaceId}/releases/{releaseId}/deployments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deployments")
public class PreviewResource {

    private static final int MOST = 200;

    private final PreviewDeployment preview;

    PreviewResource(PreviewDeployment preview) {
        this.preview = preview;
    }

    @GET
    @Path("/preview/{environmentId}")
    @RequiresPermission(Permission.DEPLOYMENT_VIEW)
    @Operation(
            summary = "Shows what a deployment to an environment would do",
            description = "Its steps, and the form of prompted variables.")
    public Uni<PreviewView> preview(
            @PathParam("spaceId") String spaceId,
            @PathParam("releaseId") String releaseId,
            @PathParam("environmentId") String environmentId,
            @Parameter(description = "true: steps that are disabled too")
                    @QueryParam("includeDisabledSteps")
                    @DefaultValue("false")
                    String includeDisabledSteps) {
        return preview.preview(spaceId, releaseId, environmentId, null, Boolean.parseBoolean(includeDisabledSteps));
    }

    @GET
    @Path("/preview/{environmentId}/{tenantId}")
    @RequiresPermission(Permission.DEPLOYMENT_VIEW)
    @Operation(
            summary = "Shows what a deployment to an environment for a tenant would do",
            description = "Its steps, and the form of prompted variables.")
    public Uni<PreviewView> previewForTenant(
            @PathParam("spaceId") String spaceId,
            @PathParam("releaseId") String releaseId,
            @PathParam("environmentId") String environmentId,
            @PathParam("tenantId") String tenantId,
            @Parameter(description = "true: steps that are disabled too")
                    @QueryParam("includeDisabledSteps")
                    @DefaultValue("false")
                    String includeDisabledSteps) {
        return preview.preview(spaceId, releaseId, environmentId, tenantId, Boolean.parseBoolean(includeDisabledSteps));
    }

    @POST
    @Path("/previews")
    @RequiresPermission(Permission.DEPLOYMENT_VIEW)
    @Operation(
            summary = "Shows what deployments to several environments would do",
            description = "In the order asked for, at most 200.")
    public Uni<List<PreviewView>> previews(
            @PathParam("spaceId") String spaceId, @PathParam("releaseId") String releaseId, PreviewsCommand command) {
        var places =
                command.deploymentPreviews() == null ? List.<PreviewsCommand.Place>of() : command.deploymentPreviews();
        if (places.size() > MOST) {
            throw DomainException.invalid("More than " + MOST + " previews were asked for at once. Ask in parts.");
        }
        if (places.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Uni.join()
                .all(places.stream()
                        .map(place -> preview.preview(
                                spaceId,
                                releaseId,
                                environment(place),
                                place.tenantId(),
                                Boolean.TRUE.equals(command.includeDisabledSteps())))
                        .toList())
                .andFailFast();
    }

    private static String environment(PreviewsCommand.@Nullable Place place) {
        if (place == null
                || place.environmentId() == null
                || place.environmentId().isBlank()) {
            throw DomainException.invalid("EnvironmentId is missing in DeploymentPreviews.");
        }
        return place.environmentId();
    }
}
