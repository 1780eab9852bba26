package dev.slipway.contracts.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks variables-service for the variables of one deployment, merged once: {@code POST /internal/manifests}.
 *
 * @param snapshotIds the project's variable snapshot first, then those of its library sets in include order
 * @param promptedValues what the person typed, by form element id, variable id or name
 */
public record ManifestRequest(
        String spaceId,
        List<String> snapshotIds,
        String environmentId,
        String channelId,
        @Nullable String tenantId,
        Map<String, String> promptedValues) {}
