package dev.slipway.deployment.scripts;

import java.util.Map;

/**
 * A script to run.
 *
 * @param variables what its accessors answer, by name
 * @param modules files that lie in the folder it runs in, by their names: text that it may source or import
 * @param environment added to the few variables that every script gets
 */
public record Script(
        Syntax syntax,
        String body,
        Map<String, String> variables,
        Map<String, String> modules,
        Map<String, String> environment,
        Masks masks) {

    public Script(
            Syntax syntax, String body, Map<String, String> variables, Map<String, String> environment, Masks masks) {
        this(syntax, body, variables, Map.of(), environment, masks);
    }
}
