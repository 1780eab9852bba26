package dev.slipway.deployment.execution;

import dev.slipway.contracts.internal.Manifest.ManifestVariable;
import dev.slipway.contracts.internal.Ticket.ProcessProperty;
import dev.slipway.deployment.attempts.Attempt;
import dev.slipway.deployment.attempts.Attempt.Output;
import dev.slipway.deployment.deployments.FrozenDeployment;
import dev.slipway.templates.VariableDictionary;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * All variables that an action sees: those of the manifest that are for it, then what Slipway supplies, its properties, and
 * what earlier steps set. The later wins.
 */
final class StepVariables {

    /** Texts that would only be carried along: they are read where they are needed. */
    private static final Set<String> NOT_VARIABLES =
            Set.of("Octopus.Action.Script.ScriptBody", OnLostWorker.CHECK_SCRIPT);

    private final FrozenDeployment deployment;
    private final List<PlannedAction> plan;
    private final Unsealed unsealed;
    private final Map<String, String> ofDeployment;

    StepVariables(FrozenDeployment deployment, List<PlannedAction> plan, Unsealed unsealed) {
        this.deployment = deployment;
        this.plan = plan;
        this.unsealed = unsealed;
        this.ofDeployment = SystemVariables.of(deployment);
    }

    VariableDictionary of(PlannedAction planned, int attempt, long epoch, String worker, List<Attempt> history)
            throws CannotRun {
        var variables = new VariableDictionary();
        Set<String> chosen = new HashSet<>();
        for (ManifestVariable candidate : deployment.manifest().variables()) {
            boolean fits = candidate.actions().isEmpty() || candidate.actions().contains(planned.id());
            if (fits
                    && !candidate.name().isBlank()
                    && chosen.add(candidate.name().strip().toLowerCase(Locale.ROOT))) {
                variables.set(candidate.name(), unsealed.value(candidate));
            }
        }
        ofDeployment.forEach(variables::set);
        SystemVariables.of(planned, attempt, epoch, worker).forEach(variables::set);
        SystemVariables.of(plan, history).forEach(variables::set);
        properties(planned.step().properties(), variables);
        properties(planned.action().properties(), variables);
        outputs(history, variables);
        return variables;
    }

    private void properties(Map<String, ProcessProperty> properties, VariableDictionary variables) throws CannotRun {
        for (Map.Entry<String, ProcessProperty> property : properties.entrySet()) {
            if (!property.getKey().isBlank() && !NOT_VARIABLES.contains(property.getKey())) {
                variables.set(property.getKey(), unsealed.value(property.getKey(), property.getValue()));
            }
        }
    }

    private void outputs(List<Attempt> history, VariableDictionary variables) throws CannotRun {
        for (Attempt attempt : history) {
            for (Map.Entry<String, Output> output : attempt.outputs().entrySet()) {
                String value = unsealed.value(output.getKey(), output.getValue());
                variables.set("Octopus.Action[" + attempt.actionName() + "].Output." + output.getKey(), value);
                for (PlannedAction planned : plan) {
                    if (planned.id().equals(attempt.actionId())) {
                        variables.set("Octopus.Step[" + planned.step().name() + "].Output." + output.getKey(), value);
                    }
                }
            }
        }
    }
}
