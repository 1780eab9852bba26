package dev.slipway.release.tickets;

import dev.slipway.release.tenants.TagMatch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For whom a release may be deployed. Pure.
 *
 * @param mode the project's TenantedDeploymentMode
 * @param channelTags canonical names; empty when the release's channel is for every tenant
 */
record Tenancy(String mode, String projectName, String channelName, List<String> channelTags) {

    private static final String NOBODY_ELSE = "Tenanted";
    private static final String NOT_AT_ALL = "Untenanted";

    Tenancy {
        channelTags = List.copyOf(channelTags);
    }

    /**
     * A tenant of the release's space.
     *
     * @param environmentIds those that it is connected to in the release's project
     */
    record Tenant(String id, String name, boolean disabled, List<String> tags, Set<String> environmentIds) {}

    /** Why not; empty when it may. A tenant that is not known is another refusal's business. */
    Optional<String> refusal(TargetEnvironment environment, @Nullable Tenant tenant) {
        if (tenant == null) {
            return mode.equals(NOBODY_ELSE)
                    ? Optional.of(projectName + " is deployed for tenants only. Choose a tenant, or set its"
                            + " TenantedDeploymentMode to TenantedOrUntenanted")
                    : Optional.empty();
        }
        if (mode.equals(NOT_AT_ALL)) {
            return Optional.of(projectName + " is not deployed for tenants. Leave the tenant out, or set its"
                    + " TenantedDeploymentMode to TenantedOrUntenanted");
        }
        if (tenant.disabled()) {
            return Optional.of("The tenant " + tenant.name() + " is disabled. Enable it before you deploy for it");
        }
        if (!tenant.environmentIds().contains(environment.id())) {
            return Optional.of("The tenant " + tenant.name() + " is not connected to " + environment.name() + " in "
                    + projectName + ". Connect it, or choose another environment or tenant");
        }
        TagMatch match = TagMatch.of(tenant.tags(), channelTags);
        return match.isMatched()
                ? Optional.empty()
                : Optional.of("The channel " + channelName + " of this release is not for the tenant " + tenant.name()
                        + ", which has none of the tags " + String.join(", ", match.missingTags())
                        + ". Add one of them to the tenant, or choose a release of another channel");
    }
}
