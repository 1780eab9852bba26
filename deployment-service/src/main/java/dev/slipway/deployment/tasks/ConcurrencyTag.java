package dev.slipway.deployment.tasks;

import org.jspecify.annotations.Nullable;

/** What at most one active task may carry at a time. */
public record ConcurrencyTag(String value) {

    /** The variable that a project sets to share a tag with others, or to have one for each task. */
    public static final String VARIABLE = "Octopus.Task.ConcurrencyTag";

    /** @param override evaluated value of {@link #VARIABLE}; blank means none */
    public static ConcurrencyTag ofDeployment(
            String projectId, String environmentId, @Nullable String tenantId, @Nullable String override) {
        if (override != null && !override.isBlank()) {
            return new ConcurrencyTag(override.strip());
        }
        var place = projectId + "/" + environmentId;
        return new ConcurrencyTag(tenantId == null ? place : tenantId + "/" + place);
    }
}
