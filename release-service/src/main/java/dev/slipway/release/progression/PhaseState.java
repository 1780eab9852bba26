package dev.slipway.release.progression;

import java.util.Set;

/**
 * Where a release stands in one phase.
 *
 * @param reached every required phase before it is complete
 * @param complete enough of its environments have succeeded
 * @param blocked closed by an unresolved defect
 * @param succeeded those of its environments where the release was deployed with success
 */
public record PhaseState(Phase phase, boolean reached, boolean complete, boolean blocked, Set<String> succeeded) {

    public PhaseState {
        succeeded = Set.copyOf(succeeded);
    }

    /** Reached, required and not complete: the phase that must go on before the next one opens. */
    public boolean current() {
        return reached && !complete && !phase.optional();
    }

    public boolean open() {
        return reached && !blocked;
    }

    public String progress() {
        return complete ? "Complete" : current() ? "Current" : "Pending";
    }

    /** How many more environments must succeed. */
    int missing() {
        return Math.max(0, phase.need() - succeeded.size());
    }
}
