package dev.slipway.deployment.previews;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Body of {@code releases/{id}/deployments/previews}. */
@Schema(name = "DeploymentPreviewsCommand")
record PreviewsCommand(
        @Nullable List<Place> deploymentPreviews, @Nullable Boolean includeDisabledSteps) {

    record Place(@Nullable String environmentId, @Nullable String tenantId) {}
}
