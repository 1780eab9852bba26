package dev.slipway.contracts.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a deployment froze, to be shown: {@code GET /internal/deployments/{id}/manifest} of deployment-service;
 * 404 when there is no such deployment.
 *
 * @param variables strongest candidate first within one name
 */
public record ManifestContents(String deploymentId, String spaceId, List<ShownVariable> variables) {

    public ManifestContents {
        variables = List.copyOf(variables);
    }

    /**
     * @param value null when sensitive, whether there is one or not
     * @param actions ids of the actions that it is for; empty for all
     */
    public record ShownVariable(
            String name, @Nullable String value, boolean sensitive, boolean hasValue, List<String> actions) {}
}
