package dev.slipway.deployment.execution;

import dev.slipway.contracts.internal.Manifest.ManifestVariable;
import dev.slipway.contracts.internal.Ticket.ProcessProperty;
import dev.slipway.deployment.attempts.Attempt;
import dev.slipway.deployment.attempts.Attempt.Output;
import dev.slipway.deployment.deployments.FrozenDeployment;
import dev.slipway.secrets.Masking;
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

    /** @param web the address that people open in their browser, without a slash at its end; empty when it is not known */
    StepVariables(FrozenDeployment deployment, List<PlannedAction> plan, Unsealed unsealed, String web) {
        this.deployment = deployment;
        this.plan = plan;
        this.unsealed = unsealed;
        this.ofDeployment = SystemVariables.of(deployment, web);
    }

    VariableDictionary of(PlannedAction planned, int attempt, long epoch, String worker, List<Attempt> history)
            throws CannotRun {
        var variables = new VariableDictionary();
        collect(
                planned,
                SystemVariables.of(planned, attempt, epoch, worker),
                history,
                (name, value, secret) -> variables.set(name, value));
        return variables;
    }

    /** The same with masks for secrets, to be shown. */
    VariableDictionary masked(PlannedAction planned, int attempt, long epoch, String worker, List<Attempt> history)
            throws CannotRun {
        var variables = new VariableDictionary();
        collect(
                planned,
                SystemVariables.of(planned, attempt, epoch, worker),
                history,
                (name, value, secret) -> variables.set(name, secret ? Masking.MASK : value));
        return variables;
    }

    private interface Sink {
        void put(String name, String value, boolean secret);
    }

    private void collect(PlannedAction planned, Map<String, String> ofAttempt, List<Attempt> history, Sink variables)
            throws CannotRun {
        Set<String> chosen = new HashSet<>();
        for (ManifestVariable candidate : deployment.manifest().variables()) {
            boolean fits = candidate.actions().isEmpty() || candidate.actions().contains(planned.id());
            if (fits
                    && !candidate.name().isBlank()
                    && chosen.add(candidate.name().strip().toLowerCase(Locale.ROOT))) {
                variables.put(candidate.name(), unsealed.value(candidate), candidate.sensitive());
            }
        }
        ofDeployment.forEach((name, value) -> variables.put(name, value, false));
        ofAttempt.forEach((name, value) -> variables.put(name, value, false));
        SystemVariables.of(plan, history).forEach((name, value) -> variables.put(name, value, false));
        properties(planned.step().properties(), variables);
        properties(planned.action().properties(), variables);
        outputs(history, variables);
    }

    private void properties(Map<String, ProcessProperty> properties, Sink variables) throws CannotRun {
        for (Map.Entry<String, ProcessProperty> property : properties.entrySet()) {
            if (!property.getKey().isBlank() && !NOT_VARIABLES.contains(property.getKey())) {
                variables.put(
                        property.getKey(),
                        unsealed.value(property.getKey(), property.getValue()),
                        property.getValue().sealed() != null);
            }
        }
    }

    private void outputs(List<Attempt> history, Sink variables) throws CannotRun {
        for (Attempt attempt : history) {
            for (Map.Entry<String, Output> output : attempt.outputs().entrySet()) {
                String value = unsealed.value(output.getKey(), output.getValue());
                boolean secret = output.getValue().sealed() != null;
                variables.put("Octopus.Action[" + attempt.actionName() + "].Output." + output.getKey(), value, secret);
                for (PlannedAction planned : plan) {
                    if (planned.id().equals(attempt.actionId())) {
                        variables.put(
                                "Octopus.Step[" + planned.step().name() + "].Output." + output.getKey(), value, secret);
                    }
                }
            }
        }
    }
}
