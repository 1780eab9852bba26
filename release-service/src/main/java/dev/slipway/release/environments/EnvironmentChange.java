package dev.slipway.release.environments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An environment as a client sends it. */
record EnvironmentChange(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String description,
        @Nullable Integer sortOrder,
        @Nullable Boolean useGuidedFailure,
        @Nullable Boolean allowDynamicInfrastructure,
        @Nullable List<@Nullable String> environmentTags,
        @Nullable List<@Nullable JsonNode> extensionSettings) {}
