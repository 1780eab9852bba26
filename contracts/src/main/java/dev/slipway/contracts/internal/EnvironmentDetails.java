package dev.slipway.contracts.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An environment whole: {@code GET /internal/spaces/{id}/environments/details} of release-service gives those of a space
 * in their order, narrowed by {@code ids} (with commas between) and {@code partialName}.
 *
 * @param extensionSettings any JSON, as people sent it
 * @param links addresses around the environment by their names, as its owner tells them
 */
public record EnvironmentDetails(
        String id,
        String spaceId,
        String name,
        String slug,
        String description,
        int sortOrder,
        boolean useGuidedFailure,
        boolean allowDynamicInfrastructure,
        List<String> environmentTags,
        List<@Nullable Object> extensionSettings,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Map<String, String> links) {
    public EnvironmentDetails {
        environmentTags = List.copyOf(environmentTags);
        // any JSON: null is JSON, too
        extensionSettings = Collections.unmodifiableList(new ArrayList<>(extensionSettings));
        links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
    }
}
