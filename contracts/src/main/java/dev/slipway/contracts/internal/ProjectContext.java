package dev.slipway.contracts.internal;

import java.util.List;

/** What a variable set's scopes may name: {@code GET /internal/projects/{id}}; 404 when there is no such project. */
public record ProjectContext(
        String id,
        String spaceId,
        String name,
        String slug,
        List<Named> environments,
        List<Named> channels,
        List<Named> actions) {

    public record Named(String id, String name) {}
}
