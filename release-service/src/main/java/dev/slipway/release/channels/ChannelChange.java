package dev.slipway.release.channels;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A channel as a client sends it. */
record ChannelChange(
        @Nullable String projectId,
        @Nullable String lifecycleId,
        @Nullable String name,
        @Nullable String slug,
        @Nullable String description,
        @Nullable Boolean isDefault,
        @Nullable String type,
        @Nullable List<@Nullable ChannelRule> rules,
        @Nullable List<@Nullable String> gitReferenceRules,
        @Nullable List<@Nullable JsonNode> gitResourceRules,
        @Nullable List<@Nullable String> tenantTags,
        @Nullable List<@Nullable JsonNode> customFieldDefinitions,
        @Nullable String parentEnvironmentId,
        @Nullable String ephemeralEnvironmentNameTemplate,
        @Nullable Boolean automaticEphemeralEnvironmentDeployments) {}
