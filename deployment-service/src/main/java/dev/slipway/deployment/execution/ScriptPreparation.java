package dev.slipway.deployment.execution;

import dev.slipway.deployment.scripts.Masks;
import dev.slipway.deployment.scripts.Script;
import dev.slipway.deployment.scripts.Syntax;
import dev.slipway.templates.Evaluation;
import dev.slipway.templates.TemplateException;
import dev.slipway.templates.VariableDictionary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the script of an action from its properties and variables. */
final class ScriptPreparation {

    private static final String BODY = "Octopus.Action.Script.ScriptBody";
    private static final String SYNTAX = "Octopus.Action.Script.Syntax";
    private static final String FAIL_ON_UNRESOLVED = "OctopusShouldFailDeploymentOnSubstitutionFails";
    private static final String SOURCE = "Octopus.Action.Script.ScriptSource";

    private final PlannedAction planned;
    private final VariableDictionary variables;
    private final Remarks remarks;

    /** What people should know besides, by the level of their log. */
    record Remarks(Consumer<String> warning, Consumer<String> verbose) {}

    ScriptPreparation(PlannedAction planned, VariableDictionary variables, Remarks remarks) {
        this.planned = planned;
        this.variables = variables;
        this.remarks = remarks;
    }

    Script body(Map<String, String> environment, Masks masks) throws CannotRun {
        String type = planned.action().actionType();
        if (!type.equals("Octopus.Script")) {
            throw new CannotRun(
                    "Action type " + type + " cannot be run by this version of Slipway, only Octopus.Script."
                            + " Disable the step, or write it as a script.");
        }
        String source = property(SOURCE);
        if (!source.isEmpty() && !source.equalsIgnoreCase("Inline")) {
            throw new CannotRun("Script source " + source + " cannot be run by this version of Slipway, only Inline:"
                    + " move the script into the step.");
        }
        return script(planned.property(BODY), environment, masks);
    }

    Script check(Map<String, String> environment, Masks masks) throws CannotRun {
        String body = planned.property(OnLostWorker.CHECK_SCRIPT);
        if (body.isBlank()) {
            throw new CannotRun("The step says " + OnLostWorker.PROPERTY + " = check but has no "
                    + OnLostWorker.CHECK_SCRIPT + ".");
        }
        return script(body, environment, masks);
    }

    /** Evaluated; empty when there is none. */
    String property(String name) throws CannotRun {
        String value = variables.getRaw(name);
        return value == null ? "" : evaluate(name, value).strip();
    }

    private Script script(String body, Map<String, String> environment, Masks masks) throws CannotRun {
        if (body.isBlank()) {
            throw new CannotRun("The step has no script: fill in " + BODY + ".");
        }
        String word = property(SYNTAX);
        Optional<Syntax> syntax = Syntax.of(word);
        if (syntax.isEmpty()) {
            throw new CannotRun("Script syntax " + word
                    + " cannot be run by this version of Slipway: use Bash, Python or PowerShell.");
        }
        return new Script(syntax.get(), evaluate("The script", body), all(), modules(syntax.get()), environment, masks);
    }

    private Map<String, String> modules(Syntax language) throws CannotRun {
        Map<String, String> files = new LinkedHashMap<>();
        for (ScriptModules.Module module :
                ScriptModules.of(language, variables.names(), variables::getRaw, remarks.warning())) {
            String text = variables.getRaw(module.variable());
            files.put(module.file(), evaluate("The script module " + module.name(), text == null ? "" : text));
            remarks.verbose().accept("The script module " + module.name() + " is in the file " + module.file() + ".");
        }
        return files;
    }

    private String evaluate(String what, String template) throws CannotRun {
        if (!template.contains("#{")) {
            return template;
        }
        try {
            Evaluation result = variables.evaluate(template);
            if (result.error() != null) {
                throw new CannotRun(what + " holds a #{...} that cannot be read, so it was not run: " + result.error()
                        + ". Correct it, or write ##{ where the text itself is meant.");
            }
            if (!result.unresolved().isEmpty()) {
                unresolved(
                        what + " holds tokens that could not be evaluated: " + String.join(", ", result.unresolved()));
            }
            return result.text();
        } catch (TemplateException e) {
            throw new CannotRun(what + " cannot be evaluated: " + e.getMessage());
        }
    }

    private void unresolved(String what) throws CannotRun {
        String strict = variables.get(FAIL_ON_UNRESOLVED);
        if (strict != null && Truth.of(strict)) {
            throw new CannotRun(what + ". " + FAIL_ON_UNRESOLVED + " is set, so it was not run.");
        }
        remarks.warning().accept(what);
    }

    /** What the script's accessors answer. Modules are files instead. */
    private Map<String, String> all() throws CannotRun {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : variables.names()) {
            String raw = variables.getRaw(name);
            if (raw != null && !ScriptModules.concerns(name)) {
                values.put(name, raw.contains("#{") ? evaluated(name, raw) : raw);
            }
        }
        return values;
    }

    /** One that refers to itself is no value for anybody: the step fails, and is told of the loop. */
    private String evaluated(String name, String raw) throws CannotRun {
        try {
            @Nullable String value = variables.get(name);
            if (value == null) {
                return raw;
            }
            if (value.contains("#{")) {
                report(name, variables.evaluate(raw));
            }
            return value;
        } catch (TemplateException e) {
            throw new CannotRun("The variable " + name + " cannot be evaluated: " + e.getMessage());
        }
    }

    private void report(String name, Evaluation result) {
        if (result.error() != null) {
            remarks.verbose().accept("The variable " + name + " is handed over as it stands: " + result.error());
        } else if (!result.unresolved().isEmpty()) {
            remarks.verbose()
                    .accept("The variable " + name + " holds tokens that could not be evaluated: "
                            + String.join(", ", result.unresolved()));
        }
    }
}
