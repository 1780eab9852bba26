package dev.slipway.variables.manifests;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.Manifest.ManifestPrompt;
import dev.slipway.contracts.internal.Manifest.ManifestVariable;
import dev.slipway.rest.Problems;
import dev.slipway.variables.scoping.Contender;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.scoping.Resolution;
import dev.slipway.variables.scoping.Situation;
import dev.slipway.variables.sets.Prompt;
import dev.slipway.variables.sets.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Merges the variables of a project and its library sets for one deployment. Only rules: nothing is read or stored. */
final class ManifestPlan {

    private ManifestPlan() {}

    /**
     * @param sources the project's variables first, then those of its library sets in include order
     * @param seal makes the sealed form of what a person typed for a sensitive variable
     */
    static Manifest merge(
            List<List<Variable>> sources,
            Situation situation,
            Map<String, String> promptedValues,
            UnaryOperator<String> seal) {
        refuseUnknown(sources, promptedValues);
        Prompted prompted = Prompted.of(promptedValues);
        List<Contender<ManifestVariable>> contenders = new ArrayList<>();
        Set<String> missing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, ManifestPrompt> prompts = new HashMap<>();
        for (int source = 0; source < sources.size(); source++) {
            for (Variable variable : sources.get(source)) {
                String typed = variable.prompt() == null ? null : prompted.valueFor(variable.id(), variable.name());
                if (variable.scope().appliesTo(situation) && lacksValue(variable, typed)) {
                    missing.add(variable.name());
                }
                if (variable.prompt() != null) {
                    prompts.put(variable.id(), prompt(variable, variable.prompt()));
                }
                contenders.add(new Contender<>(
                        effective(variable, typed, seal),
                        variable.id(),
                        variable.name(),
                        variable.scope(),
                        source,
                        typed != null));
            }
        }
        Resolution<ManifestVariable> resolution = Resolution.of(contenders, situation);
        return new Manifest(
                resolution.effective().stream().map(Contender::value).toList(),
                List.copyOf(missing),
                resolution.warnings(),
                resolution.effective().stream()
                        .filter(winner -> prompts.containsKey(winner.id()))
                        .map(winner -> prompts.get(winner.id()))
                        .toList());
    }

    private static ManifestPrompt prompt(Variable variable, Prompt prompt) {
        boolean secret = variable.sensitive() || prompt.asksForSecret();
        return new ManifestPrompt(
                variable.id(),
                variable.name(),
                prompt.label(),
                prompt.description(),
                prompt.required(),
                secret,
                secret ? null : variable.value(),
                prompt.displaySettings());
    }

    /** A required value may not be blank; what the variable holds is the default. */
    private static boolean lacksValue(Variable variable, @Nullable String typed) {
        Prompt prompt = variable.prompt();
        if (prompt == null || !prompt.required()) {
            return false;
        }
        if (typed != null) {
            return typed.isBlank();
        }
        return variable.sealed() == null
                && (variable.value() == null || variable.value().isBlank());
    }

    private static ManifestVariable effective(Variable variable, @Nullable String typed, UnaryOperator<String> seal) {
        Prompt prompt = variable.prompt();
        boolean sensitive = variable.sensitive() || typed != null && prompt != null && prompt.asksForSecret();
        List<String> actions = variable.scope().of(Dimension.ACTION);
        if (!sensitive) {
            String value = typed != null ? typed : variable.value();
            return new ManifestVariable(variable.name(), value == null ? "" : value, null, false, actions);
        }
        String sealed = typed != null ? seal.apply(typed) : variable.sealed();
        // A secret that was never entered is empty, and an empty text needs no sealing.
        return new ManifestVariable(variable.name(), sealed == null ? "" : null, sealed, true, actions);
    }

    private static void refuseUnknown(List<List<Variable>> sources, Map<String, String> promptedValues) {
        Set<String> known = new HashSet<>();
        for (List<Variable> variables : sources) {
            for (Variable variable : variables) {
                if (variable.prompt() != null) {
                    known.add(Prompted.key(variable.id()));
                    known.add(Prompted.key(variable.name()));
                }
            }
        }
        var problems = new Problems();
        for (String key : promptedValues.keySet()) {
            problems.require(
                    known.contains(Prompted.key(key)),
                    "The release has no prompted variable '" + key
                            + "'. Remove its value, or prompt for it and update the " + "variables of the release.");
        }
        problems.throwIfAny();
    }
}
