package dev.slipway.variables.scoping;

import java.util.Comparator;

/**
 * A value that wants to be the one of its name.
 *
 * @param id the variable's id, the last resort of a tie
 * @param source 0 for the project, then the library sets in the order of their inclusion
 * @param prompted a person gave it for this deployment, which beats every scope
 */
public record Contender<T>(T value, String id, String name, Scope scope, int source, boolean prompted) {

    private static final long PROMPTED = 100_000_000;

    static final Comparator<Contender<?>> STRONGEST_FIRST = Comparator.<Contender<?>>comparingLong(Contender::weight)
            .reversed()
            .thenComparingInt(Contender::source)
            .thenComparing(Contender::id);

    long weight() {
        return scope.weight() + (prompted ? PROMPTED : 0);
    }

    /** A project outranks library sets by rule; otherwise nobody said which of the two is meant. */
    boolean tiesWith(Contender<?> other) {
        return weight() == other.weight()
                && (source == 0) == (other.source == 0)
                && scope.sharesActionsWith(other.scope);
    }
}
