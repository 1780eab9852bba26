package dev.slipway.release.tickets;

import dev.slipway.release.progression.Lifecycle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An environment that a ticket may name by id, name or slug. */
record TargetEnvironment(String id, String name, String slug, int position, boolean usesGuidedFailure) {

    /** An id wins over a name, a name over a slug. */
    static Optional<TargetEnvironment> named(String wanted, List<TargetEnvironment> environments) {
        return environments.stream()
                .filter(environment -> environment.rank(wanted) < 3)
                .min(Comparator.comparingInt(environment -> environment.rank(wanted)));
    }

    private int rank(String wanted) {
        return id.equalsIgnoreCase(wanted)
                ? 0
                : name.equalsIgnoreCase(wanted.strip()) ? 1 : slug.equalsIgnoreCase(wanted.strip()) ? 2 : 3;
    }

    Lifecycle.Environment forJudgement() {
        return new Lifecycle.Environment(id, name);
    }
}
