package dev.slipway.deployment.execution;

import dev.slipway.contracts.internal.ExpansionRequest.Held;
import dev.slipway.contracts.internal.Expansions.Expansion;
import dev.slipway.contracts.internal.Expansions.Property;
import dev.slipway.contracts.internal.Manifest.ManifestVariable;
import dev.slipway.deployment.deployments.FrozenDeployment;
import dev.slipway.templates.TemplateException;
import dev.slipway.templates.VariableDictionary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adds to a step's variables the properties of the accounts, certificates and worker pools that they hold. */
final class HeldProperties {

    private final FrozenDeployment deployment;
    private final Holdings holdings;
    private final Unsealed unsealed;

    HeldProperties(FrozenDeployment deployment, Holdings holdings, Unsealed unsealed) {
        this.deployment = deployment;
        this.holdings = holdings;
        this.unsealed = unsealed;
    }

    /** @param warnings for the log */
    void add(List<ManifestVariable> chosen, StepVariables.Supplied variables, Consumer<String> warnings)
            throws CannotRun {
        Map<ManifestVariable, Held> held = new LinkedHashMap<>();
        for (ManifestVariable variable : chosen) {
            String id = variable.type() == null ? "" : id(variable, variables.values());
            if (!id.isEmpty()) {
                held.put(variable, new Held(String.valueOf(variable.type()), id));
            }
        }
        if (held.isEmpty()) {
            return;
        }
        Map<String, Expansion> found = holdings.of(
                deployment.release().spaceId(),
                deployment.grant().environmentId(),
                List.copyOf(held.values()),
                warnings);
        for (Map.Entry<ManifestVariable, Held> each : held.entrySet()) {
            String id = each.getValue().id();
            add(each.getKey().name().strip(), id, found.get(id), variables);
        }
    }

    private void add(String name, String id, @Nullable Expansion expansion, StepVariables.Supplied variables)
            throws CannotRun {
        String refusal = expansion == null ? "of which nothing is known" : expansion.refusal();
        if (expansion == null || refusal != null) {
            throw new CannotRun("Variable " + name + " holds '" + id + "', " + refusal
                    + ". Change the variable, update the variables of the release and deploy again.");
        }
        for (Property property : expansion.properties()) {
            String full = name + "." + property.name();
            if (variables.values().getRaw(full) == null) {
                variables.put(full, unsealed.value(full, property), property.sealed() != null);
            }
        }
    }

    /** A variable may get its id from another one. */
    private static String id(ManifestVariable variable, VariableDictionary variables) throws CannotRun {
        try {
            String id = variables.get(variable.name());
            return id == null ? "" : id.strip();
        } catch (TemplateException e) {
            throw new CannotRun("Variable " + variable.name() + " cannot be evaluated: " + e.getMessage());
        }
    }
}
