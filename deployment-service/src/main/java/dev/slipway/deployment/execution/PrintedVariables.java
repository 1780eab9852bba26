package dev.slipway.deployment.execution;

import dev.slipway.deployment.tasklog.LogCategory;
import dev.slipway.templates.TemplateException;
import dev.slipway.templates.VariableDictionary;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * All variables of an action as lines of its log, for people who look for a mistake in them.
 *
 * @param raw as they were entered
 * @param evaluated as they come out for the action
 */
record PrintedVariables(boolean raw, boolean evaluated) {

    static final String RAW = "OctopusPrintVariables";
    static final String EVALUATED = "OctopusPrintEvaluatedVariables";

    private static final int LONGEST = 2_000;

    static PrintedVariables wanted(ScriptPreparation preparation) throws CannotRun {
        return new PrintedVariables(Truth.of(preparation.property(RAW)), Truth.of(preparation.property(EVALUATED)));
    }

    boolean any() {
        return raw || evaluated;
    }

    /** @param variables in which masks stand for secrets, so that what is made of a secret shows nothing of it either */
    void print(VariableDictionary variables, BiConsumer<LogCategory, String> log) {
        log.accept(
                LogCategory.WARNING,
                (raw ? RAW : EVALUATED) + " is set: the values of all variables follow, and everybody who may see this"
                        + " task can read them. Remove it when the mistake is found.");
        if (raw) {
            log.accept(LogCategory.INFO, "Variables as they were entered:");
            lines(variables, false).forEach(line -> log.accept(LogCategory.INFO, line));
        }
        if (evaluated) {
            log.accept(LogCategory.INFO, "Variables as they are evaluated for this step:");
            lines(variables, true).forEach(line -> log.accept(LogCategory.INFO, line));
        }
    }

    private static List<String> lines(VariableDictionary variables, boolean evaluated) {
        return variables.names().stream()
                .filter(name -> !ScriptModules.concerns(name))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(name -> "[" + name + "] = '" + shortened(value(variables, name, evaluated)) + "'")
                .toList();
    }

    private static String value(VariableDictionary variables, String name, boolean evaluated) {
        try {
            return String.valueOf(evaluated ? variables.get(name) : variables.getRaw(name));
        } catch (TemplateException e) {
            return "(cannot be evaluated: " + e.getMessage() + ")";
        }
    }

    private static String shortened(String value) {
        String line = value.replace("\r", "").replace("\n", "\\n");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "… (" + line.length() + " characters)";
    }
}
