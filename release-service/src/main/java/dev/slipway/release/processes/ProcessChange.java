package dev.slipway.release.processes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A process as a client sends it: usually what it read, with steps replaced. */
record ProcessChange(
        @Nullable String id,
        @Nullable Integer version,
        @Nullable List<@Nullable StepChange> steps) {

    record StepChange(
            @Nullable String id,
            @Nullable String name,
            @Nullable String slug,
            @Nullable String condition,
            @Nullable String startTrigger,
            @Nullable String packageRequirement,
            @Nullable Map<String, @Nullable JsonNode> properties,
            @Nullable List<@Nullable ActionChange> actions) {}

    record ActionChange(
            @Nullable String id,
            @Nullable String name,
            @Nullable String slug,
            @Nullable String actionType,
            @Nullable String notes,
            @Nullable Boolean isDisabled,
            @Nullable Boolean isRequired,
            @Nullable Boolean canBeUsedForProjectVersioning,
            @Nullable String condition,
            @Nullable String workerPoolId,
            @Nullable String workerPoolVariable,
            @Nullable JsonNode container,
            @Nullable List<@Nullable String> environments,
            @Nullable List<@Nullable String> excludedEnvironments,
            @Nullable List<@Nullable String> channels,
            @Nullable List<@Nullable String> tenantTags,
            @Nullable List<@Nullable PackageChange> packages,
            @Nullable List<@Nullable JsonNode> gitDependencies,
            @Nullable Map<String, @Nullable JsonNode> properties,
            @Nullable String stepPackageVersion,
            @Nullable JsonNode inputs) {}

    record PackageChange(
            @Nullable String id,
            @Nullable String name,
            @Nullable String packageId,
            @Nullable String feedId,
            @Nullable String acquisitionLocation,
            @Nullable String version,
            @Nullable Map<String, @Nullable String> properties) {}
}
