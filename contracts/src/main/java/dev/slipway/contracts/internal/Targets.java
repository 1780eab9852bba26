package dev.slipway.contracts.internal;

import java.util.List;
import java.util.Map;

/**
 * The deployment targets of a space: {@code GET /internal/spaces/{id}/targets} of deployment-service.
 *
 * @param machines by name
 * @param roles those that any of them has, in order
 * @param machineRoles all roles of a target, by its id
 */
public record Targets(List<ProjectContext.Named> machines, List<String> roles, Map<String, List<String>> machineRoles) {

    @SuppressWarnings("NullAway") // an older version does not say which target has which
    public Targets {
        machines = List.copyOf(machines);
        roles = List.copyOf(roles);
        machineRoles = machineRoles == null ? Map.of() : Map.copyOf(machineRoles);
    }

    public Targets(List<ProjectContext.Named> machines, List<String> roles) {
        this(machines, roles, Map.of());
    }
}
