package dev.slipway.variables.scoping;

/** Two values of a name that nothing but their order tells apart, where both could be used. */
public record Tie<T>(Contender<T> used, Contender<T> other) {

    /** What happened and what to do, without the values. */
    public String sentence() {
        String what = "the one with id " + used.id() + " is used and not " + other.id() + ". ";
        return used.source() == other.source() && used.scope().isSameAs(other.scope())
                ? "The variable " + used.name() + " has two values with the same scope in one set; " + what
                        + "Remove one of them or change its scope."
                : "The variable " + used.name() + " has two values that are equally specific here; " + what
                        + "Give one of them a more specific scope.";
    }
}
