package dev.slipway.variables.scoping;

import java.util.Set;

/** What became of a contender, and why. */
public sealed interface Verdict {

    /**
     * It is used, unless a stronger one above it is.
     *
     * @param where dimensions that it is scoped to and that are still open: it is used where they fit
     */
    record Wins(Set<Dimension> where) implements Verdict {}

    /** It is never used: wherever it applies, another does that goes before it. */
    record Loses(Contender<?> to, Cause cause) implements Verdict {}

    /** It does not apply. */
    record Outside(Dimension dimension) implements Verdict {}

    enum Cause {
        /** The other is more specific. */
        WEIGHT,
        /** Equally specific, but the other is the project's own. */
        PROJECT,
        /** Nothing but the order of sets and ids tells them apart. */
        TIE
    }
}
