package dev.slipway.contracts.internal;

import java.util.List;

/**
 * Which of these does deployment-service know in the space: {@code POST /internal/infrastructure}.
 *
 * @param ids of deployment targets and worker pools, mixed
 */
public record InfrastructureRequest(String spaceId, List<String> ids) {
    public InfrastructureRequest {
        ids = List.copyOf(ids);
    }
}
