package dev.slipway.contracts.internal;

import java.util.List;
import java.util.Map;

/**
 * What a variable set's scopes may name: {@code GET /internal/projects/{id}}; 404 when there is no such project.
 *
 * @param runbooks those of the project; their processes are scopes of their own
 * @param targetRoles by the id of an action: the roles of the targets that its step is for; an action that is not there is
 *     for none
 */
public record ProjectContext(
        String id,
        String spaceId,
        String name,
        String slug,
        List<Named> environments,
        List<Named> channels,
        List<Named> actions,
        List<Named> runbooks,
        Map<String, List<String>> targetRoles) {

    @SuppressWarnings("NullAway") // an older version knows neither
    public ProjectContext {
        runbooks = runbooks == null ? List.of() : List.copyOf(runbooks);
        targetRoles = targetRoles == null ? Map.of() : Map.copyOf(targetRoles);
    }

    public ProjectContext(
            String id,
            String spaceId,
            String name,
            String slug,
            List<Named> environments,
            List<Named> channels,
            List<Named> actions) {
        this(id, spaceId, name, slug, environments, channels, actions, List.of(), Map.of());
    }

    public record Named(String id, String name) {}
}
