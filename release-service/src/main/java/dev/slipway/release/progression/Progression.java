package dev.slipway.release.progression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a release has come in its lifecycle. Only successful deployments count; earlier phases stay open for
 * redeployment; optional phases may be skipped and are never current.
 */
public record Progression(Lifecycle lifecycle, ReleaseHistory history, List<PhaseState> phases) {

    public Progression {
        phases = List.copyOf(phases);
    }

    public static Progression of(Lifecycle lifecycle, ReleaseHistory history) {
        var states = new ArrayList<PhaseState>();
        var reached = true;
        for (var phase : lifecycle.effectivePhases()) {
            var succeeded = phase.environments().stream()
                    .filter(history.succeeded()::contains)
                    .collect(Collectors.toSet());
            var complete = reached && succeeded.size() >= phase.need();
            var blocked =
                    history.defect() != null && succeeded.isEmpty() && (history.everDeployed() || !states.isEmpty());
            var state = new PhaseState(phase, reached, complete, blocked, succeeded);
            states.add(state);
            reached = reached && !state.current();
        }
        return new Progression(lifecycle, history, states);
    }

    /** The required phase that is not complete yet; empty when all are. */
    public Optional<PhaseState> current() {
        return phases.stream().filter(PhaseState::current).findFirst();
    }

    /** Automatic environments of the current phase that do not have the release yet. */
    public List<String> autoDeployTo() {
        return current().filter(PhaseState::open).stream()
                .flatMap(state -> state.phase().automatic().stream()
                        .filter(id -> !state.succeeded().contains(id)))
                .toList();
    }

    /** Environments that a person may deploy to now, in the order of the phases. */
    public List<String> openEnvironments() {
        return phases.stream()
                .filter(PhaseState::open)
                .flatMap(state -> state.phase().environments().stream())
                .distinct()
                .toList();
    }

    /** Open environments where the release has not succeeded yet. */
    public List<String> nextDeployments() {
        return openEnvironments().stream()
                .filter(id -> !history.succeeded().contains(id))
                .toList();
    }

    /** How many of the next deployments must succeed before the next phase opens. */
    public int nextDeploymentsMinimumRequired() {
        return current().filter(PhaseState::open).map(PhaseState::missing).orElse(0);
    }

    /** Why the release may not go to this environment; empty when it may. */
    public Optional<String> refusal(Lifecycle.Environment environment, boolean automatic) {
        var containing = phases.stream()
                .filter(state -> state.phase().environments().contains(environment.id()))
                .toList();
        if (containing.isEmpty()) {
            return Optional.of(cannotGo(environment) + "it is not part of lifecycle " + lifecycle.name()
                    + ". Add it to a phase or use another channel");
        }
        if (containing.stream().noneMatch(PhaseState::reached)) {
            return Optional.of(cannotGo(environment) + "it needs " + whatIsMissing());
        }
        if (containing.stream().noneMatch(PhaseState::open)) {
            return Optional.of(cannotGo(environment) + "its progress is blocked by a defect (" + history.defect()
                    + "). Resolve the defect first");
        }
        return automatic && containing.stream().noneMatch(state -> deploysAutomatically(state, environment))
                ? Optional.of(
                        cannotGo(environment) + "no phase that it has reached deploys there automatically any more")
                : Optional.empty();
    }

    private static boolean deploysAutomatically(PhaseState state, Lifecycle.Environment environment) {
        return state.open()
                && !state.phase().optional()
                && state.phase().automatic().contains(environment.id());
    }

    private String cannotGo(Lifecycle.Environment environment) {
        return "Release " + history.version() + " cannot go to " + environment.name() + ": ";
    }

    /** Every phase after the current one is closed because of the current one. */
    private String whatIsMissing() {
        var state = current().orElseThrow();
        var need = state.phase().need();
        var have = state.succeeded().size();
        var wanted = need == 1 ? "one successful deployment" : need + " successful deployments";
        var soFar = have == 0 ? "" : ", and has " + have + " so far";
        var where = need == 1 ? "" : " (" + remaining(state) + ")";
        return wanted + " in phase " + state.phase().name() + soFar + where;
    }

    private String remaining(PhaseState state) {
        Set<String> done = state.succeeded();
        return "not yet in "
                + state.phase().environments().stream()
                        .filter(id -> !done.contains(id))
                        .map(this::nameOf)
                        .collect(Collectors.joining(", "));
    }

    private String nameOf(String environmentId) {
        return lifecycle.environments().stream()
                .filter(environment -> environment.id().equals(environmentId))
                .map(Lifecycle.Environment::name)
                .findFirst()
                .orElse(environmentId);
    }
}
