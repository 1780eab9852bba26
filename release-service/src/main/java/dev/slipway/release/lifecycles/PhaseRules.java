package dev.slipway.release.lifecycles;

import dev.slipway.release.documents.Given;
import dev.slipway.release.lifecycles.LifecycleChange.PhaseChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What phases must look like, and how sent ones become kept ones. */
final class PhaseRules {

    private PhaseRules() {}

    static List<Phase> phases(@Nullable List<@Nullable PhaseChange> sent, Supplier<String> newId) {
        List<Phase> phases = new ArrayList<>();
        Set<String> usedIds = new HashSet<>();
        for (PhaseChange phase : Given.list(sent)) {
            String id =
                    phase.id() == null || phase.id().isBlank() || !usedIds.add(phase.id()) ? newId.get() : phase.id();
            phases.add(new Phase(
                    id,
                    Given.text(phase.name()),
                    Given.list(phase.automaticDeploymentTargets()),
                    Given.list(phase.optionalDeploymentTargets()),
                    phase.minimumEnvironmentsBeforePromotion() == null ? 0 : phase.minimumEnvironmentsBeforePromotion(),
                    Boolean.TRUE.equals(phase.isOptionalPhase()),
                    Boolean.TRUE.equals(phase.isPriorityPhase()),
                    phase.releaseRetentionPolicy(),
                    phase.tentacleRetentionPolicy()));
        }
        return List.copyOf(phases);
    }

    /** @param environments names of the space's environments by id */
    static List<String> problems(List<Phase> phases, Map<String, String> environments) {
        List<String> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Map<String, String> phaseOfEnvironment = new HashMap<>();
        for (int index = 0; index < phases.size(); index++) {
            Phase phase = phases.get(index);
            if (phase.name().isBlank()) {
                problems.add("Phase " + (index + 1) + " has no name: give it one.");
            } else if (!names.add(phase.name().toLowerCase(Locale.ROOT))) {
                problems.add("Two phases are called '" + phase.name() + "': rename one of them.");
            }
            environmentProblems(phase, environments, phaseOfEnvironment, problems);
            minimumProblems(phase, problems);
        }
        return problems;
    }

    private static void environmentProblems(
            Phase phase, Map<String, String> environments, Map<String, String> phaseOf, List<String> problems) {
        phase.environments().forEach(id -> {
            String name = environments.get(id);
            if (name == null) {
                problems.add("Phase '" + phase.name() + "' names " + id
                        + ", which is no environment of this space: create the environment or take it out.");
                return;
            }
            String other = phaseOf.putIfAbsent(id, phase.name());
            if (other != null) {
                problems.add("Environment '" + name + "' stands in phase '" + other + "' and again in phase '"
                        + phase.name() + "': a lifecycle has each environment once, take one out.");
            }
        });
    }

    private static void minimumProblems(Phase phase, List<String> problems) {
        int minimum = phase.minimumEnvironmentsBeforePromotion();
        long size = phase.environments().distinct().count();
        if (minimum < 0) {
            problems.add("Phase '" + phase.name() + "' asks for " + minimum
                    + " environments before promotion: use 0 for all of them or a positive number.");
        } else if (size > 0 && minimum > size) {
            problems.add("Phase '" + phase.name() + "' asks for " + minimum + " environments before promotion but has "
                    + size + ": lower the number or add environments.");
        }
    }
}
