package dev.slipway.deployment.machines;

import dev.slipway.documents.Wanted;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the target lists; all of them must hold. */
final class MachineQuery {

    @QueryParam("ids")
    @Parameter(description = "Only these, comma-separated or repeated")
    @Nullable
    List<String> ids;

    @QueryParam("name")
    @Parameter(description = "Exactly this name; case does not matter")
    @Nullable
    String name;

    @QueryParam("partialName")
    @Parameter(description = "Part of the name; case does not matter")
    @Nullable
    String partialName;

    @QueryParam("roles")
    @Parameter(description = "With one of these roles")
    @Nullable
    List<String> roles;

    @QueryParam("isDisabled")
    @Parameter(description = "true: disabled ones, false: the others")
    @Nullable
    String isDisabled;

    @QueryParam("healthStatuses")
    @Parameter(description = "Healthy, Unavailable, Unknown, HasWarnings, Unhealthy")
    @Nullable
    List<String> healthStatuses;

    @QueryParam("commStyles")
    @Parameter(description = "Communication styles, such as TentaclePassive")
    @Nullable
    List<String> commStyles;

    @QueryParam("deploymentTargetTypes")
    @Parameter(description = "The same as commStyles")
    @Nullable
    List<String> deploymentTargetTypes;

    @QueryParam("tenantIds")
    @Parameter(description = "Works for one of these tenants")
    @Nullable
    List<String> tenantIds;

    @QueryParam("tenantTags")
    @Parameter(description = "With one of these tenant tags, Set/Tag")
    @Nullable
    List<String> tenantTags;

    @QueryParam("environmentIds")
    @Parameter(description = "In one of these environments")
    @Nullable
    List<String> environmentIds;

    @QueryParam("thumbprint")
    @Parameter(description = "Of the agent's certificate")
    @Nullable
    List<String> thumbprint;

    @QueryParam("deploymentId")
    @Parameter(description = "Targets of this deployment; none so far, because steps do not run on targets yet")
    @Nullable
    List<String> deploymentId;

    @QueryParam("shellNames")
    @Parameter(description = "Shells that a health check found")
    @Nullable
    List<String> shellNames;

    Wanted wanted(String spaceId) {
        return Wanted.in(spaceId)
                .ids(ids)
                .name(name)
                .partialName(partialName)
                .sharing("roles", "roles", roles)
                .flag("isDisabled", "isDisabled", isDisabled)
                .one("healthStatuses", "healthStatus", healthStatuses)
                .one("commStyles", "endpoint.communicationStyle", commStyles)
                .one("deploymentTargetTypes", "endpoint.communicationStyle", deploymentTargetTypes)
                .sharing("tenantIds", "tenantIds", tenantIds)
                .sharing("tenantTags", "tenantTags", tenantTags)
                .sharing("environmentIds", "environmentIds", environmentIds)
                .one("thumbprint", "endpoint.fields.Thumbprint", thumbprint)
                .never("deploymentId", deploymentId)
                .one("shellNames", "shellName", shellNames);
    }
}
