package dev.slipway.variables.sets;

import dev.slipway.variables.scoping.Dimension;
import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** For what values are shown. */
public class PreviewQuery {

    @QueryParam("project")
    @Parameter(description = "Id of the project", required = true)
    @Nullable
    String project;

    @QueryParam("runbook")
    @Parameter(description = "Only values that apply to this runbook's process")
    @Nullable
    String runbook;

    @QueryParam("tenant")
    @Parameter(description = "Only values for a tenant with the tags that this one has, and what it answered itself")
    @Nullable
    String tenant;

    @QueryParam("environment")
    @Parameter(description = "Only values that apply in this environment")
    @Nullable
    String environment;

    @QueryParam("channel")
    @Parameter(description = "Only values that apply in this channel")
    @Nullable
    String channel;

    @QueryParam("action")
    @Parameter(description = "Only values that apply to this step's action")
    @Nullable
    String action;

    @QueryParam("machine")
    @Parameter(description = "Only values that apply to this deployment target")
    @Nullable
    String machine;

    @QueryParam("role")
    @Parameter(description = "Only values that apply to targets with this role")
    @Nullable
    String role;

    Map<Dimension, String> given() {
        Map<Dimension, String> given = new EnumMap<>(Dimension.class);
        put(given, Dimension.PROCESS_OWNER, runbook);
        put(given, Dimension.ENVIRONMENT, environment);
        put(given, Dimension.CHANNEL, channel);
        put(given, Dimension.ACTION, action);
        put(given, Dimension.MACHINE, machine);
        put(given, Dimension.ROLE, role);
        return given;
    }

    private static void put(Map<Dimension, String> given, Dimension dimension, @Nullable String id) {
        if (id != null && !id.isBlank()) {
            given.put(dimension, id.strip());
        }
    }
}
