package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.scoping.Situation;
import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.List;
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
    @Parameter(description = "Only values that apply to this deployment target, with all its roles")
    @Nullable
    String machine;

    @QueryParam("role")
    @Parameter(description = "Only values that apply to targets with this role")
    @Nullable
    String role;

    /** Without the tenant and the machine, which others know. What is not given stays open. */
    Situation situation(ProjectContext owner) {
        Situation situation = Situation.OPEN;
        for (Map.Entry<Dimension, @Nullable String> each : asked().entrySet()) {
            String id = text(each.getValue());
            if (id != null) {
                situation = situation.with(each.getKey(), List.of(id));
            }
        }
        String step = text(action);
        return step == null
                ? situation
                : situation.inStepFor(owner.targetRoles().getOrDefault(step, List.of()));
    }

    private Map<Dimension, @Nullable String> asked() {
        Map<Dimension, @Nullable String> asked = new EnumMap<>(Dimension.class);
        asked.put(Dimension.PROCESS_OWNER, runbook);
        asked.put(Dimension.ENVIRONMENT, environment);
        asked.put(Dimension.CHANNEL, channel);
        asked.put(Dimension.ACTION, action);
        asked.put(Dimension.ROLE, role);
        return asked;
    }

    @Nullable
    String tenant() {
        return text(tenant);
    }

    @Nullable
    String environment() {
        return text(environment);
    }

    @Nullable
    String machine() {
        return text(machine);
    }

    /** Besides those that the machine has. */
    List<String> roles() {
        String one = text(role);
        return one == null ? List.of() : List.of(one);
    }

    private static @Nullable String text(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }
}
