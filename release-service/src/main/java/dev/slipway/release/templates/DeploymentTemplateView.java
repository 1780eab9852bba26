package dev.slipway.release.templates;

import dev.slipway.rest.Links;
import java.util.List;

/** Where a release may be deployed to, and what changed since it was captured, on the wire. */
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

    public record Target(String id, String name, Links links) {}
}
