package dev.slipway.deployment.deployments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which deployments a list wants; empty and null mean no filter.
 *
 * @param states of their tasks, wire names
 */
record DeploymentFilter(
        String spaceId,
        List<String> ids,
        List<String> releases,
        List<String> projects,
        List<String> environments,
        List<String> tenants,
        List<String> channels,
        List<String> states,
        @Nullable String partialName) {}
