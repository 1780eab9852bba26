package dev.slipway.release.progression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The lifecycle that a release follows, read anew for every judgement: edits apply to existing releases at once.
 *
 * @param phases as they were saved; none at all means one phase per environment, in sort order
 * @param environments every environment of the space, in sort order
 */
public record Lifecycle(String name, List<SavedPhase> phases, List<Environment> environments) {

    /** A phase as the lifecycle's document holds it: without environments it stands for all that no earlier phase has. */
    public record SavedPhase(
            String id,
            String name,
            List<String> automaticDeploymentTargets,
            List<String> optionalDeploymentTargets,
            int minimumEnvironmentsBeforePromotion,
            boolean isOptionalPhase,
            boolean isPriorityPhase) {

        @SuppressWarnings("NullAway") // JSON leaves out what is empty
        public SavedPhase {
            automaticDeploymentTargets =
                    automaticDeploymentTargets == null ? List.of() : List.copyOf(automaticDeploymentTargets);
            optionalDeploymentTargets =
                    optionalDeploymentTargets == null ? List.of() : List.copyOf(optionalDeploymentTargets);
        }
    }

    public record Environment(String id, String name) {}

    public Lifecycle {
        phases = List.copyOf(phases);
        environments = List.copyOf(environments);
    }

    /** The phases that count: those without any environment are left out, and so are environments that are gone. */
    public List<Phase> effectivePhases() {
        return phases.isEmpty() ? oneForEachEnvironment() : saved();
    }

    private List<Phase> oneForEachEnvironment() {
        return environments.stream()
                .map(environment -> new Phase(
                        environment.id(), environment.name(), List.of(), List.of(environment.id()), 0, false, false))
                .toList();
    }

    private List<Phase> saved() {
        var existing = environments.stream().map(Environment::id).toList();
        var taken = new HashSet<String>();
        var effective = new ArrayList<Phase>();
        for (var phase : phases) {
            var automatic = kept(phase.automaticDeploymentTargets(), existing);
            var manual = kept(phase.optionalDeploymentTargets(), existing);
            if (phase.automaticDeploymentTargets().isEmpty()
                    && phase.optionalDeploymentTargets().isEmpty()) {
                manual = existing.stream().filter(id -> !taken.contains(id)).toList();
            }
            taken.addAll(automatic);
            taken.addAll(manual);
            if (!automatic.isEmpty() || !manual.isEmpty()) {
                effective.add(new Phase(
                        phase.id(),
                        phase.name(),
                        automatic,
                        manual,
                        phase.minimumEnvironmentsBeforePromotion(),
                        phase.isOptionalPhase(),
                        phase.isPriorityPhase()));
            }
        }
        return effective;
    }

    private static List<String> kept(List<String> wanted, List<String> existing) {
        return wanted.stream().filter(existing::contains).distinct().toList();
    }
}
