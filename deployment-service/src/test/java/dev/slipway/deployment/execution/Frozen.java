package dev.slipway.deployment.execution;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.Manifest.ManifestVariable;
import dev.slipway.contracts.internal.Ticket;
import dev.slipway.contracts.internal.Ticket.ProcessAction;
import dev.slipway.contracts.internal.Ticket.ProcessProperty;
import dev.slipway.contracts.internal.Ticket.ProcessStep;
import dev.slipway.deployment.deployments.FrozenDeployment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds frozen deployments. */
final class Frozen {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    private final List<ProcessStep> steps = new ArrayList<>();
    private final List<ManifestVariable> variables = new ArrayList<>();
    private List<String> skips = List.of();

    Frozen step(ProcessStep step) {
        steps.add(step);
        return this;
    }

    Frozen variable(String name, String value, String... actions) {
        variables.add(new ManifestVariable(name, value, null, false, List.of(actions)));
        return this;
    }

    /** @param type of what the value is the id of */
    Frozen holding(String name, String type, String id) {
        variables.add(new ManifestVariable(name, id, null, false, List.of(), type));
        return this;
    }

    Frozen secret(String name, String sealed) {
        variables.add(new ManifestVariable(name, null, sealed, true, List.of()));
        return this;
    }

    Frozen skip(String... ids) {
        skips = List.of(ids);
        return this;
    }

    FrozenDeployment build(String taskId) {
        var release = new Ticket.ReleaseFacts(
                "Spaces-1",
                "Default",
                "Releases-1",
                "1.0.3",
                "notes",
                AT,
                "Projects-1",
                "Shop",
                "shop",
                "ProjectGroups-1",
                "All",
                "Channels-1",
                "Default",
                "snapshot-1",
                "snapshot-2",
                List.of(),
                "EnvironmentDefault");
        var grant = new Ticket.Grant("Deployments-1", "Environments-1", "Dev", 0, false, null, null, null);
        return new FrozenDeployment(
                release,
                grant,
                List.copyOf(steps),
                new Manifest(List.copyOf(variables), List.of(), List.of()),
                skips,
                "Deployments-1",
                taskId,
                "",
                "Users-1",
                "admin",
                AT,
                AT,
                null,
                false,
                FrozenDeployment.Wishes.NONE);
    }

    /** A step of one Bash action named like it; its id is the name with "a-" in front. */
    static ProcessStep step(String name, String condition, String body, String... properties) {
        return step(name, condition, Map.of(), bash(name, body, properties));
    }

    static ProcessStep step(
            String name, String condition, Map<String, ProcessProperty> properties, ProcessAction... actions) {
        return new ProcessStep("s-" + name, name, condition, "StartAfterPrevious", properties, Arrays.asList(actions));
    }

    static ProcessAction bash(String name, String body, String... properties) {
        Map<String, ProcessProperty> all = new HashMap<>();
        all.put("Octopus.Action.Script.Syntax", plain("Bash"));
        all.put("Octopus.Action.Script.ScriptBody", plain(body));
        for (int i = 0; i < properties.length; i += 2) {
            all.put(properties[i], plain(properties[i + 1]));
        }
        return new ProcessAction(
                "a-" + name,
                name,
                name,
                "Octopus.Script",
                false,
                false,
                "Success",
                List.of(),
                List.of(),
                List.of(),
                all);
    }

    static ProcessProperty plain(String value) {
        return new ProcessProperty(value, null);
    }
}
