package dev.slipway.deployment.targets;

import dev.slipway.rest.IdList;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the summary of environments. */
final class SummaryQuery {

    @QueryParam("ids")
    @Parameter(description = "Only these environments, comma-separated or repeated")
    @Nullable
    List<String> ids;

    @QueryParam("partialName")
    @Parameter(description = "Only environments with this in their name; case does not matter")
    @Nullable
    String partialName;

    @QueryParam("machinePartialName")
    @Parameter(description = "Only targets with this in their name; case does not matter")
    @Nullable
    String machinePartialName;

    @QueryParam("roles")
    @Parameter(description = "Only targets with one of these roles")
    @Nullable
    List<String> roles;

    @QueryParam("isDisabled")
    @Parameter(description = "true: only disabled targets, false: only the others")
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

    @QueryParam("tenantIds")
    @Parameter(description = "Only targets that work for one of these tenants")
    @Nullable
    List<String> tenantIds;

    @QueryParam("tenantTags")
    @Parameter(description = "Only targets with one of these tenant tags, Set/Tag")
    @Nullable
    List<String> tenantTags;

    @QueryParam("shellNames")
    @Parameter(description = "Only targets on which a health check found one of these shells")
    @Nullable
    List<String> shellNames;

    @QueryParam("hideEmptyEnvironments")
    @Parameter(description = "true: leaves out environments without such targets")
    @Nullable
    String hideEmptyEnvironments;

    TargetFilter filter() {
        return new TargetFilter(
                machinePartialName == null ? "" : machinePartialName.strip(),
                IdList.of(roles).ids(),
                isDisabled == null || isDisabled.isBlank() ? null : Boolean.valueOf(isDisabled.strip()),
                IdList.of(healthStatuses).ids(),
                IdList.of(commStyles).ids(),
                IdList.of(tenantIds).ids(),
                IdList.of(tenantTags).ids(),
                IdList.of(shellNames).ids());
    }

    @Nullable
    String environmentIds() {
        return IdList.of(ids).isEmpty() ? null : String.join(",", IdList.of(ids).ids());
    }

    boolean hidesEmpty() {
        return "true".equalsIgnoreCase(hideEmptyEnvironments);
    }
}
