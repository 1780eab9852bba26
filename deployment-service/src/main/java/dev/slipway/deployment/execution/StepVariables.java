package dev.slipway.deployment.execution;

import dev.slipway.contracts.internal.Manifest.ManifestVariable;
import dev.slipway.contracts.internal.Ticket.ProcessProperty;
import dev.slipway.deployment.attempts.Attempt;
import dev.slipway.deployment.attempts.Attempt.Output;
import dev.slipway.deployment.deployments.FrozenDeployment;
import dev.slipway.secrets.Masking;
import dev.slipway.templates.VariableDictionary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All variables that an action sees: those of the manifest that are for it, then what Slipway supplies, its properties, and
 * what earlier steps set. The later wins. Last come the properties of accounts, certificates and worker pools that variables
 * hold, {@code Acc.Username} for {@code Acc}, as far as nothing else has that name.
 */
final class StepVariables {

    /** Texts that would only be carried along: they are read where they are needed. */
    private static final Set<String> NOT_VARIABLES =
            Set.of("Octopus.Action.Script.ScriptBody", OnLostWorker.CHECK_SCRIPT);

    private final FrozenDeployment deployment;
    private final List<PlannedAction> plan;
    private final Unsealed unsealed;
    private final HeldProperties heldProperties;
    private final Map<String, String> ofDeployment;

    /** @param web the address that people open in their browser, without a slash at its end; empty when it is not known */
    StepVariables(
            FrozenDeployment deployment, List<PlannedAction> plan, Unsealed unsealed, Holdings holdings, String web) {
        this.deployment = deployment;
        this.plan = plan;
        this.unsealed = unsealed;
        this.heldProperties = new HeldProperties(deployment, holdings, unsealed);
        this.ofDeployment = SystemVariables.of(deployment, web);
    }

    /** @param warnings for the log */
    Supplied of(
            PlannedAction planned,
            int attempt,
            long epoch,
            String worker,
            List<Attempt> history,
            Consumer<String> warnings)
            throws CannotRun {
        var variables = new Supplied();
        List<ManifestVariable> chosen = chosen(planned);
        for (ManifestVariable each : chosen) {
            variables.put(each.name(), unsealed.value(each), each.sensitive());
        }
        variables.putAll(ofDeployment);
        variables.putAll(SystemVariables.of(planned, attempt, epoch, worker));
        variables.putAll(SystemVariables.of(plan, history));
        properties(planned.step().properties(), variables);
        properties(planned.action().properties(), variables);
        outputs(history, variables);
        heldProperties.add(chosen, variables, warnings);
        return variables;
    }

    /** Of each name the strongest that is for the action. */
    private List<ManifestVariable> chosen(PlannedAction planned) {
        List<ManifestVariable> chosen = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ManifestVariable candidate : deployment.manifest().variables()) {
            boolean fits = candidate.actions().isEmpty() || candidate.actions().contains(planned.id());
            if (fits
                    && !candidate.name().isBlank()
                    && names.add(candidate.name().strip().toLowerCase(Locale.ROOT))) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    private void properties(Map<String, ProcessProperty> properties, Supplied variables) throws CannotRun {
        for (Map.Entry<String, ProcessProperty> property : properties.entrySet()) {
            if (!property.getKey().isBlank() && !NOT_VARIABLES.contains(property.getKey())) {
                variables.put(
                        property.getKey(),
                        unsealed.value(property.getKey(), property.getValue()),
                        property.getValue().sealed() != null);
            }
        }
    }

    private void outputs(List<Attempt> history, Supplied variables) throws CannotRun {
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

    /** The variables of one action, and which of them are secrets. */
    static final class Supplied {

        private final VariableDictionary values = new VariableDictionary();
        private final VariableDictionary masked = new VariableDictionary();

        VariableDictionary values() {
            return values;
        }

        /** The same with masks for secrets, to be shown. */
        VariableDictionary masked() {
            return masked;
        }

        void put(String name, String value, boolean secret) {
            values.set(name, value);
            masked.set(name, secret ? Masking.MASK : value);
        }

        private void putAll(Map<String, String> open) {
            open.forEach((name, value) -> put(name, value, false));
        }
    }
}
