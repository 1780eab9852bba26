package dev.slipway.deployment.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a list wants; empty and null mean no filter.
 *
 * @param states wire names
 */
record TaskFilter(
        List<String> spaces,
        List<String> ids,
        List<String> states,
        @Nullable String kind,
        @Nullable String project,
        @Nullable String environment,
        @Nullable String tenant,
        @Nullable String partialName,
        @Nullable String node,
        @Nullable String deployment,
        @Nullable Boolean hasWarnings) {}
