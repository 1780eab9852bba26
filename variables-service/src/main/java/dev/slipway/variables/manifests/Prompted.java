package dev.slipway.variables.manifests;

import dev.slipway.rest.Problems;
import dev.slipway.variables.sets.Prompt;
import dev.slipway.variables.sets.Variable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed for a deployment: by the variable's id, which is also the form element's, by its name, or by the label
 * under which it was asked for. No record, whose text would show secrets.
 */
final class Prompted {

    private final Map<String, String> typed = new HashMap<>();

    /** Ids and names. A label that reads like one of them means that. */
    private final Set<String> direct = new HashSet<>();

    /** The names of the variables that a label stands for. */
    private final Map<String, Set<String>> labels = new HashMap<>();

    private Prompted() {}

    /** INVALID when something was typed for what nobody asks. */
    static Prompted of(Map<String, String> sent, Collection<Variable> variables) {
        var prompted = new Prompted();
        for (Variable variable : variables) {
            if (variable.prompt() != null) {
                prompted.direct.add(key(variable.id()));
                prompted.direct.add(key(variable.name()));
                prompted.labels
                        .computeIfAbsent(
                                label(variable.prompt()), label -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                        .add(variable.name());
            }
        }
        var problems = new Problems();
        sent.forEach((key, value) -> prompted.put(key, value, problems));
        problems.throwIfAny();
        return prompted;
    }

    private void put(String sent, String value, Problems problems) {
        String key = key(sent);
        Set<String> meant = direct.contains(key) ? Set.of(key) : labels.getOrDefault(key, Set.of());
        problems.require(
                !key.isEmpty() && !meant.isEmpty(),
                "The release has no prompted variable '" + sent
                        + "'. Remove its value, or prompt for it and update the variables of the release.");
        problems.require(
                meant.size() < 2,
                "'" + sent + "' is the label of several prompted variables: " + String.join(", ", meant)
                        + ". Give each its value by its name.");
        typed.put(key, value);
    }

    /** Null when nothing was typed for it. A secret left blank counts as that: a form cannot show the one it has. */
    @Nullable
    String valueFor(Variable variable) {
        Prompt prompt = variable.prompt();
        if (prompt == null || typed.isEmpty()) {
            return null;
        }
        String value = typed.get(key(variable.id()));
        if (value == null) {
            value = typed.get(key(variable.name()));
        }
        if (value == null && !direct.contains(label(prompt))) {
            value = typed.get(label(prompt));
        }
        return value != null && value.isBlank() && isSecret(variable, prompt) ? null : value;
    }

    static boolean isSecret(Variable variable, Prompt prompt) {
        return variable.sensitive() || prompt.asksForSecret();
    }

    private static String label(Prompt prompt) {
        return prompt.label() == null ? "" : key(prompt.label());
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
