package dev.slipway.deployment.machines;

import dev.slipway.deployment.endpoints.AgentQuery;
import dev.slipway.documents.Wanted;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the target lists; all of them must hold. */
final class MachineQuery {

    @BeanParam
    AgentQuery agents = new AgentQuery();

    @QueryParam("roles")
    @Parameter(description = "With one of these roles")
    @Nullable
    List<String> roles;

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

    @QueryParam("deploymentId")
    @Parameter(description = "Targets of this deployment; none so far, because steps do not run on targets yet")
    @Nullable
    List<String> deploymentId;

    Wanted wanted(String spaceId) {
        return Wanted.in(spaceId)
                .ids(agents.ids)
                .name(agents.name)
                .partialName(agents.partialName)
                .sharing("roles", "roles", roles)
                .flag("isDisabled", "isDisabled", agents.isDisabled)
                .one("healthStatuses", "healthStatus", agents.healthStatuses)
                .one("commStyles", "endpoint.communicationStyle", agents.commStyles)
                .one("deploymentTargetTypes", "endpoint.communicationStyle", deploymentTargetTypes)
                .sharing("tenantIds", "tenantIds", tenantIds)
                .sharing("tenantTags", "tenantTags", tenantTags)
                .sharing("environmentIds", "environmentIds", environmentIds)
                .one("thumbprint", "endpoint.fields.Thumbprint", agents.thumbprint)
                .never("deploymentId", deploymentId)
                .one("shellNames", "shellName", agents.shellNames);
    }
}
