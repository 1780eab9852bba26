package dev.slipway.variables.scoping;

/**
 * A value that wants to be the one of its name.
 *
 * @param id the variable's id, the last resort of a tie
 * @param source 0 for the project, then the library sets in the order of their inclusion
 * @param given a person gave it for this deployment, which beats every scope
 */
public record Contender<T>(T value, String id, String name, Scope scope, int source, boolean given) {

    boolean ofProject() {
        return source == 0;
    }
}
