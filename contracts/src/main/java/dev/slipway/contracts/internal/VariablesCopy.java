package dev.slipway.contracts.internal;

import java.util.Map;

/**
 * A wish to give a new owner the current variables of another, secrets included.
 *
 * @param ids what scopes shall name instead, old id to new: the channels of a cloned project, and the project itself
 */
public record VariablesCopy(String spaceId, String fromOwnerId, String toOwnerId, Map<String, String> ids) {

    public VariablesCopy {
        ids = Map.copyOf(ids);
    }
}
