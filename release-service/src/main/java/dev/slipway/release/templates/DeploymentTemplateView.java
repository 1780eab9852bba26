package dev.slipway.release.templates;

import dev.slipway.rest.Links;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a release may be deployed to, and what changed since it was captured, on the wire. */
@Schema(name = "DeploymentTemplate")
public record DeploymentTemplateView(
        String id,
        boolean isDeploymentProcessModified,
        boolean isVariableSetModified,
        boolean isLibraryVariableSetModified,
        boolean isGitResourceModified,
        String deploymentNotes,
        List<Target> promoteTo,
        List<String> tenantPromotions,
        Links links) {

    @Schema(name = "PromotionTarget")
    public record Target(String id, String name, Links links) {}
}
