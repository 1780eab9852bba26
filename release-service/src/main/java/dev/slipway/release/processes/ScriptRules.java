package dev.slipway.release.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The essentials of an {@code Octopus.Script} action. */
final class ScriptRules {

    private static final String SCRIPT = "Octopus.Action.Script.";
    private static final Set<String> SYNTAXES = Set.of("bash", "powershell", "python", "csharp", "fsharp");
    private static final Set<String> ON_LOST_WORKER = Set.of("idempotent", "check", "ask");

    private ScriptRules() {}

    static List<String> problems(Action action) {
        List<String> problems = new ArrayList<>();
        String where = "Script action '" + action.name() + "'";
        String source = action.has(SCRIPT + "ScriptSource") ? action.property(SCRIPT + "ScriptSource") : "Inline";
        switch (source) {
            case "Inline" -> {
                if (!action.has(SCRIPT + "ScriptBody")) {
                    problems.add(where + " has no script: set " + SCRIPT + "ScriptBody.");
                }
            }
            case "Package", "GitRepository" -> {
                if (!action.has(SCRIPT + "ScriptFileName")) {
                    problems.add(where + " names no file to run: set " + SCRIPT + "ScriptFileName.");
                }
            }
            default ->
                problems.add(where + " has ScriptSource '" + source + "': use Inline, Package or GitRepository.");
        }
        String syntax = action.property(SCRIPT + "Syntax");
        if (!syntax.isBlank() && !isTemplate(syntax) && !SYNTAXES.contains(syntax.toLowerCase(Locale.ROOT))) {
            problems.add(where + " has Syntax '" + syntax + "': use Bash, Python or PowerShell.");
        }
        String lost = action.property("Slipway.Step.OnLostWorker");
        if (!lost.isBlank() && !isTemplate(lost) && !ON_LOST_WORKER.contains(lost)) {
            problems.add(where + " has Slipway.Step.OnLostWorker '" + lost + "': use idempotent, check or ask.");
        }
        if (lost.equals("check") && !action.has("Slipway.Step.CheckScript")) {
            problems.add(where + " is checked when its worker is lost but has no check script: set"
                    + " Slipway.Step.CheckScript, whose exit code 0 means that the step was done.");
        }
        return problems;
    }

    private static boolean isTemplate(String value) {
        return value.contains("#{");
    }
}
