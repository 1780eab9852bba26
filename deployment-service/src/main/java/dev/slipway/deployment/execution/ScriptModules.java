package dev.slipway.deployment.execution;

import dev.slipway.deployment.scripts.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The script modules among the variables of an action: {@code Octopus.Script.Module[Name]} holds the text,
 * {@code Octopus.Script.Module.Language[Name]} the language, which is PowerShell where it is not said.
 */
final class ScriptModules {

    private static final Pattern NAME = Pattern.compile(
            "Octopus\\.Script\\.Module(\\.Language)?\\[(.*)]", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int LONGEST_FILE_NAME = 100;

    /**
     * @param variable that holds its text
     * @param file its name in the folder in which the script starts
     */
    record Module(String name, String variable, String file) {}

    private ScriptModules() {}

    /** True for variables that make a module: scripts get them as files. */
    static boolean concerns(String variable) {
        return NAME.matcher(variable).matches();
    }

    /**
     * Those of a language, in the order of their variables.
     *
     * @param value of a variable by its name, null where it has none
     */
    static List<Module> of(
            Syntax language, List<String> variables, UnaryOperator<@Nullable String> value, Consumer<String> warnings) {
        List<Module> modules = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String variable : variables) {
            Matcher matcher = NAME.matcher(variable);
            if (!matcher.matches() || matcher.group(1) != null || !isOf(language, matcher.group(2), value)) {
                continue;
            }
            String name = matcher.group(2).strip();
            String file = file(name, language);
            if (file.equals(language.moduleEnding())) {
                warnings.accept("The script module '" + name + "' is left out: its name needs a letter or a digit.");
            } else if (taken.add(file)) {
                modules.add(new Module(name, variable, file));
            } else {
                warnings.accept("The script module '" + name + "' is left out: the file " + file
                        + " is of an earlier one. Rename one of the two.");
            }
        }
        return List.copyOf(modules);
    }

    private static boolean isOf(Syntax language, String name, UnaryOperator<@Nullable String> value) {
        @Nullable String word = value.apply("Octopus.Script.Module.Language[" + name + "]");
        return Syntax.of(word == null ? "" : word).equals(Optional.of(language));
    }

    /** Letters and digits alone, as scripts written for Octopus expect it; so it is never a path either. */
    private static String file(String name, Syntax language) {
        var letters = new StringBuilder();
        name.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(LONGEST_FILE_NAME)
                .forEach(letters::appendCodePoint);
        return letters + language.moduleEnding();
    }
}
