package dev.slipway.release.channels;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Channel")
record ChannelView(
        String id,
        String spaceId,
        String projectId,
        @Nullable String lifecycleId,
        String name,
        String slug,
        String description,
        boolean isDefault,
        String type,
        List<ChannelRule> rules,
        List<String> gitReferenceRules,
        List<JsonNode> gitResourceRules,
        List<String> tenantTags,
        List<JsonNode> customFieldDefinitions,
        @Nullable String parentEnvironmentId,
        @Nullable String ephemeralEnvironmentNameTemplate,
        boolean automaticEphemeralEnvironmentDeployments,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    static ChannelView of(Channel channel) {
        String space = "/api/" + channel.spaceId();
        String self = space + "/channels/" + channel.id().value();
        ChannelParts parts = channel.parts();
        return new ChannelView(
                channel.id().value(),
                channel.spaceId(),
                channel.projectId(),
                channel.lifecycleId(),
                channel.name(),
                channel.slug(),
                channel.description(),
                channel.isDefault(),
                parts.type(),
                parts.rules(),
                parts.gitReferenceRules(),
                parts.gitResourceRules(),
                parts.tenantTags(),
                parts.customFieldDefinitions(),
                parts.parentEnvironmentId(),
                parts.ephemeralEnvironmentNameTemplate(),
                parts.automaticEphemeralEnvironmentDeployments(),
                channel.modified().on(),
                channel.modified().by(),
                Links.of("Self", self)
                        .and("Releases", self + "/releases{?skip,take,searchByVersion}")
                        .and("Project", space + "/projects/" + channel.projectId()));
    }
}
