package dev.slipway.deployment.targets;

import dev.slipway.contracts.internal.EnvironmentDetails;
import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An environment as release-service shows it under {@code environments/{id}}. */
@Schema(name = "SummarizedEnvironment", description = "The environment as GET environments/{id} gives it")
record SummarizedEnvironmentView(
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
        Links links) {

    static SummarizedEnvironmentView of(EnvironmentDetails environment) {
        return new SummarizedEnvironmentView(
                environment.id(),
                environment.spaceId(),
                environment.name(),
                environment.slug(),
                environment.description(),
                environment.sortOrder(),
                environment.useGuidedFailure(),
                environment.allowDynamicInfrastructure(),
                environment.environmentTags(),
                environment.extensionSettings(),
                environment.lastModifiedOn(),
                environment.lastModifiedBy(),
                new Links(environment.links()));
    }
}
