package dev.slipway.deployment.targets;

import java.util.List;

/** What of a deployment target is counted and looked for. */
record Target(
        String name,
        List<String> environmentIds,
        List<String> roles,
        List<String> tenantIds,
        List<String> tenantTags,
        boolean disabled,
        String healthStatus,
        String communicationStyle,
        String shellName) {

    Target {
        environmentIds = List.copyOf(environmentIds);
        roles = List.copyOf(roles);
        tenantIds = List.copyOf(tenantIds);
        tenantTags = List.copyOf(tenantTags);
    }
}
