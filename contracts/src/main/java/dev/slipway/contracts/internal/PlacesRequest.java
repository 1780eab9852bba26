package dev.slipway.contracts.internal;

import java.util.List;

/**
 * Which of these places does release-service know in the space?
 *
 * @param ids of environments, tenants and releases, and tags of tenants as {@code Set/Tag}, mixed
 */
public record PlacesRequest(String spaceId, List<String> ids) {
    public PlacesRequest {
        ids = List.copyOf(ids);
    }
}
