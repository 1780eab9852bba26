package dev.slipway.contracts.internal;

import java.util.List;

/**
 * Asks variables-service, when a step starts, for the properties of what the step's variables hold:
 * {@code POST /internal/expansions}.
 *
 * @param environmentId where the step runs; some accounts and certificates are for certain environments only
 */
public record ExpansionRequest(String spaceId, String environmentId, List<Held> held) {
    public ExpansionRequest {
        held = List.copyOf(held);
    }

    /** @param type of the variable, for example {@code AzureAccount} */
    public record Held(String type, String id) {}
}
