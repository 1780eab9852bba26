package dev.slipway.release.channels;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.release.documents.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a channel holds that no rule looks into yet, given back as it was sent. */
record ChannelParts(
        String type,
        List<ChannelRule> rules,
        List<String> gitReferenceRules,
        List<JsonNode> gitResourceRules,
        List<String> tenantTags,
        List<JsonNode> customFieldDefinitions,
        @Nullable String parentEnvironmentId,
        @Nullable String ephemeralEnvironmentNameTemplate,
        boolean automaticEphemeralEnvironmentDeployments) {

    static final ChannelParts NONE = of(new ChannelChange(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null));

    static ChannelParts of(ChannelChange change) {
        return new ChannelParts(
                change.type() == null || change.type().isBlank() ? "Lifecycle" : change.type(),
                Given.list(change.rules()).stream().map(ChannelRule::complete).toList(),
                Given.list(change.gitReferenceRules()),
                Given.list(change.gitResourceRules()),
                Given.list(change.tenantTags()),
                Given.list(change.customFieldDefinitions()),
                change.parentEnvironmentId(),
                change.ephemeralEnvironmentNameTemplate(),
                Given.flag(change.automaticEphemeralEnvironmentDeployments()));
    }
}
