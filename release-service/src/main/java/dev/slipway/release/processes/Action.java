package dev.slipway.release.processes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a step does.
 *
 * @param container kept as sent, as are {@code gitDependencies} and {@code inputs}: no rule looks into them yet
 */
record Action(
        String id,
        String name,
        String slug,
        String actionType,
        String notes,
        boolean disabled,
        boolean required,
        boolean canBeUsedForProjectVersioning,
        String condition,
        @Nullable String workerPoolId,
        @Nullable String workerPoolVariable,
        @Nullable JsonNode container,
        List<String> environments,
        List<String> excludedEnvironments,
        List<String> channels,
        List<String> tenantTags,
        List<PackageReference> packages,
        List<JsonNode> gitDependencies,
        Map<String, PropertyValue> properties,
        @Nullable String stepPackageVersion,
        @Nullable JsonNode inputs) {

    /** The same in another project: what was for a channel is for the channel that took its place. */
    Action in(Map<String, String> channelIds) {
        return new Action(
                id,
                name,
                slug,
                actionType,
                notes,
                disabled,
                required,
                canBeUsedForProjectVersioning,
                condition,
                workerPoolId,
                workerPoolVariable,
                container,
                environments,
                excludedEnvironments,
                channels.stream()
                        .map(each -> channelIds.getOrDefault(each, each))
                        .toList(),
                tenantTags,
                packages,
                gitDependencies,
                properties,
                stepPackageVersion,
                inputs);
    }

    /** The pool that it wants to run on, if it names one. */
    List<String> workerPools() {
        return workerPoolId == null || workerPoolId.isBlank() ? List.of() : List.of(workerPoolId);
    }

    /** Ids or names of feeds; without those that only variables will tell. */
    List<String> feeds() {
        List<String> feeds = new ArrayList<>();
        packages.forEach(each -> feeds.add(each.feedId() == null ? "" : each.feedId()));
        feeds.add(container == null ? "" : container.path("FeedId").asText(""));
        return feeds.stream()
                .filter(feed -> !feed.isBlank() && !feed.contains("#{"))
                .distinct()
                .toList();
    }

    /** The text of a property that is not sensitive, or an empty string. */
    String property(String key) {
        PropertyValue property = properties.get(key);
        return property == null || property.value() == null ? "" : property.value();
    }

    boolean has(String key) {
        PropertyValue property = properties.get(key);
        return property != null && (property.sealed() != null || !property(key).isBlank());
    }
}
