package dev.slipway.release.environments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Environment")
record EnvironmentView(
        String id,
        String spaceId,
        String name,
        String slug,
        String description,
        int sortOrder,
        boolean useGuidedFailure,
        boolean allowDynamicInfrastructure,
        List<String> environmentTags,
        List<JsonNode> extensionSettings,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    static EnvironmentView of(Environment environment) {
        String id = environment.id().value();
        String self = "/api/" + environment.spaceId() + "/environments/" + id;
        return new EnvironmentView(
                id,
                environment.spaceId(),
                environment.name(),
                environment.slug(),
                environment.description(),
                environment.sortOrder(),
                environment.useGuidedFailure(),
                environment.allowDynamicInfrastructure(),
                environment.environmentTags(),
                environment.extensionSettings(),
                environment.modified().on(),
                environment.modified().by(),
                Links.of("Self", self)
                        .and(
                                "Machines",
                                self
                                        + "/machines{?skip,take,partialName,roles,isDisabled,healthStatuses,commStyles,tenantIds,tenantTags,shellNames}")
                        .and("SinglyScopedVariableDetails", self + "/singlyScopedVariableDetails")
                        .and("Metadata", self + "/metadata"));
    }
}
