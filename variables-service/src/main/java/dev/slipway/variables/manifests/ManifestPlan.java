package dev.slipway.variables.manifests;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.Manifest.ManifestPrompt;
import dev.slipway.contracts.internal.Manifest.ManifestVariable;
import dev.slipway.contracts.internal.ManifestRequest;
import dev.slipway.variables.scoping.Contender;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.scoping.Resolution;
import dev.slipway.variables.scoping.Situation;
import dev.slipway.variables.sets.Prompt;
import dev.slipway.variables.sets.Variable;
import dev.slipway.variables.sets.VariableSources;
import dev.slipway.variables.sets.VariableType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Merges the variables of a project, its library sets and its tenant for one deployment. Nothing is read or stored. */
final class ManifestPlan {

    /** A variable that a project sets to True when it means its ties. */
    private static final String SILENCE = "OctopusSuppressDuplicateVariableWarning";

    private static final Comparator<ManifestPrompt> BY_LABEL = Comparator.comparing(
                    ManifestPlan::label, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(ManifestPrompt::id);

    private ManifestPlan() {}

    /** @param seal makes the sealed form of what a person typed for a secret */
    static Manifest merge(VariableSources sources, ManifestRequest request, UnaryOperator<String> seal) {
        Prompted prompted = Prompted.of(
                request.promptedValues(),
                sources.sets().stream().flatMap(set -> set.variables().stream()).toList());
        var worker = Situation.onWorker(sources.sets().get(0).ownerId(), request.environmentId(), request.channelId());
        Resolution<Variable> resolution =
                Resolution.of(sources.contenders(variable -> prompted.valueFor(variable) != null), sources.in(worker));
        List<Variable> winners =
                resolution.effective().stream().map(Contender::value).toList();
        return new Manifest(
                winners.stream()
                        .map(each -> effective(each, prompted.valueFor(each), seal))
                        .toList(),
                missing(winners, prompted),
                isSilent(winners) ? List.of() : resolution.warnings(),
                prompts(winners),
                sources.tenant()
                        .map(share -> share.refusals(request.environmentId()))
                        .orElse(List.of()));
    }

    /** Only values that would be used are asked for. */
    private static List<ManifestPrompt> prompts(List<Variable> winners) {
        List<ManifestPrompt> prompts = new ArrayList<>();
        for (Variable each : winners) {
            if (each.prompt() != null) {
                prompts.add(prompt(each, each.prompt()));
            }
        }
        prompts.sort(BY_LABEL);
        return prompts;
    }

    private static ManifestPrompt prompt(Variable variable, Prompt prompt) {
        boolean secret = Prompted.isSecret(variable, prompt);
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

    private static String label(ManifestPrompt prompt) {
        return prompt.label() == null || prompt.label().isBlank()
                ? prompt.name()
                : prompt.label().strip();
    }

    private static List<String> missing(List<Variable> winners, Prompted prompted) {
        Set<String> missing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        winners.stream()
                .filter(each -> lacksValue(each, prompted.valueFor(each)))
                .forEach(each -> missing.add(each.name()));
        return List.copyOf(missing);
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
            VariableType type = variable.type();
            return new ManifestVariable(
                    variable.name(),
                    value == null ? "" : value,
                    null,
                    false,
                    actions,
                    type.isReference() ? type.wireName() : null);
        }
        String sealed = typed != null ? seal.apply(typed) : variable.sealed();
        // A secret that was never entered is empty, and an empty text needs no sealing.
        return new ManifestVariable(variable.name(), sealed == null ? "" : null, sealed, true, actions);
    }

    private static boolean isSilent(List<Variable> winners) {
        return winners.stream()
                .filter(each -> each.name().equalsIgnoreCase(SILENCE))
                .anyMatch(each -> each.value() != null && each.value().strip().equalsIgnoreCase("true"));
    }
}
