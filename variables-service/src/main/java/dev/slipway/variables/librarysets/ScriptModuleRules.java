package dev.slipway.variables.librarysets;

import dev.slipway.variables.scoping.Scope;
import dev.slipway.variables.sets.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a script module: {@code Octopus.Script.Module[Name]} holds the text,
 * {@code Octopus.Script.Module.Language[Name]} its language. Steps of that language get it as a file that is named after the
 * letters and digits of its name.
 */
final class ScriptModuleRules {

    private static final Pattern FORM = Pattern.compile(
            "Octopus\\.Script\\.Module(\\.Language)?\\[(.*)]", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int LONGEST_NAME = 100;
    private static final List<String> LANGUAGES = List.of("PowerShell", "Bash", "Python", "CSharp", "FSharp");

    private ScriptModuleRules() {}

    static List<String> problems(List<Variable> variables) {
        List<String> problems = new ArrayList<>();
        // Two names that differ in their case are one.
        Set<String> texts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> languages = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Variable variable : variables) {
            Matcher matcher = FORM.matcher(variable.name());
            if (!matcher.matches()) {
                problems.add("A script module has no variable '" + variable.name()
                        + "'. Its text is in Octopus.Script.Module[Name], its language in"
                        + " Octopus.Script.Module.Language[Name]; other variables belong in a set of their own.");
                continue;
            }
            boolean language = matcher.group(1) != null;
            String name = matcher.group(2).strip();
            name(name, problems);
            plain(variable, problems);
            if (language) {
                language(name, variable, problems);
            }
            if (!(language ? languages : texts).add(name)) {
                problems.add("There are two variables " + variable.name() + ". Remove one of them.");
            }
        }
        languages.stream()
                .filter(name -> !texts.contains(name))
                .forEach(name -> problems.add("The script module '" + name
                        + "' has a language and no text: add Octopus.Script.Module[" + name + "]."));
        return problems;
    }

    private static void name(String name, List<String> problems) {
        if (name.length() > LONGEST_NAME || name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            problems.add(
                    "'" + shortened(name) + "' cannot be the name of a script module: it needs a letter or a digit,"
                            + " and at most " + LONGEST_NAME + " characters.");
        } else if (name.codePoints().anyMatch(each -> each == '/' || each == '\\' || Character.isISOControl(each))) {
            problems.add("'" + shortened(name) + "' cannot be the name of a script module: it is no path. Leave out"
                    + " slashes.");
        }
    }

    private static void plain(Variable variable, List<String> problems) {
        if (variable.sensitive()
                || variable.prompt() != null
                || !variable.scope().equals(Scope.NONE)) {
            problems.add("The variable " + shortened(variable.name())
                    + " of a script module cannot be sensitive, prompted for or scoped: remove that.");
        }
    }

    private static void language(String name, Variable variable, List<String> problems) {
        String word = variable.value() == null ? "" : variable.value().strip();
        if (LANGUAGES.stream().noneMatch(word::equalsIgnoreCase)) {
            problems.add("The script module '" + shortened(name) + "' has the unknown language '" + shortened(word)
                    + "': use one of " + String.join(", ", LANGUAGES) + ".");
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
    }
}
