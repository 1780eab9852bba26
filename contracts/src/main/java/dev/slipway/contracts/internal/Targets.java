package dev.slipway.contracts.internal;

import java.util.List;

/**
 * The deployment targets of a space: {@code GET /internal/spaces/{id}/targets} of deployment-service.
 *
 * @param machines by name
 * @param roles those that any of them has, in order
 */
public record Targets(List<ProjectContext.Named> machines, List<String> roles) {
    public Targets {
        machines = List.copyOf(machines);
        roles = List.copyOf(roles);
    }
}
