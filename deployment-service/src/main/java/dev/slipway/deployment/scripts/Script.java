package dev.slipway.deployment.scripts;

import java.util.Map;

/**
 * A script to run.
 *
 * @param variables what its accessors answer, by name
 * @param environment added to the few variables that every script gets
 */
public record Script(
        Syntax syntax, String body, Map<String, String> variables, Map<String, String> environment, Masks masks) {}
