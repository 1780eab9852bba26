package dev.slipway.variables.librarysets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.scoping.Scope;
import dev.slipway.variables.sets.Variable;
import dev.slipway.variables.sets.VariableType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptModuleRulesTest {

    private static final String TEXT = "Octopus.Script.Module[Tools]";
    private static final String LANGUAGE = "Octopus.Script.Module.Language[Tools]";

    @ParameterizedTest
    @ValueSource(strings = {"PowerShell", "bash", "PYTHON", "CSharp", "FSharp", " Bash "})
    void shouldTakeTheKnownLanguagesInAnyCase(String language) {
        assertThat(problems(plain(TEXT, "echo"), plain(LANGUAGE, language))).isEmpty();
    }

    @Test
    void shouldTakeAnEmptySetAndOneWithoutALanguage() {
        assertThat(problems()).isEmpty();
        assertThat(problems(plain(TEXT, "Write-Host hi"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Octopus.Script.Module.Language[Tools]|Cobol|unknown language 'Cobol': use one of PowerShell, Bash",
                "Octopus.Script.Module.Language[Tools]||unknown language ''",
                "Octopus.Script.Module.Language[Other]|Bash|'Other' has a language and no text",
                "Octopus.Script.Module[../../etc/x]|echo|it is no path",
                "Octopus.Script.Module[a\\b]|echo|it is no path",
                "Octopus.Script.Module[..]|echo|needs a letter or a digit",
                "Octopus.Script.Module[]|echo|needs a letter or a digit",
                "octopus.script.module[TOOLS]|echo|There are two variables",
                "Database|main|has no variable 'Database'",
            })
    void shouldRefuseWhatIsNoModule(String name, @Nullable String value, String problem) {
        assertThat(problems(plain(TEXT, "echo"), plain(name, value == null ? "" : value)))
                .anySatisfy(sentence -> assertThat(sentence).contains(problem));
    }

    @Test
    void shouldRefuseLongNamesSecretsScopesAndPrompts() {
        assertThat(problems(plain("Octopus.Script.Module[" + "x".repeat(101) + "]", "echo")))
                .singleElement()
                .asString()
                .contains("at most 100 characters")
                .hasSizeLessThan(300);
        var secret = new Variable("1", TEXT, null, "v1.x", null, VariableType.SENSITIVE, Scope.NONE, true, null);
        assertThat(problems(secret)).singleElement().asString().contains("cannot be sensitive");
        var scope = Scope.of(Dimension.ENVIRONMENT, "Environments-1");
        var scoped = new Variable("1", TEXT, "echo", null, null, VariableType.STRING, scope, true, null);
        assertThat(problems(scoped)).singleElement().asString().contains("scoped");
    }

    private static Variable plain(String name, String value) {
        return new Variable(name, name, value, null, null, VariableType.STRING, Scope.NONE, true, null);
    }

    private static List<String> problems(Variable... variables) {
        return ScriptModuleRules.problems(new ArrayList<>(List.of(variables)));
    }
}
