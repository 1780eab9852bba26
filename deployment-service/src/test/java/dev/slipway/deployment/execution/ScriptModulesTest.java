package dev.slipway.deployment.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.deployment.scripts.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptModulesTest {

    private final Map<String, String> variables = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "Tools,            Bash,       BASH,       Tools.sh",
        "My Tools (new),   bash,       BASH,       MyToolsnew.sh",
        "tools_2,          Python,     PYTHON,     tools2.py",
        "Über,             Python,     PYTHON,     Über.py",
        "Tools,            PowerShell, POWERSHELL, Tools.psm1",
        "Tools,            '',         POWERSHELL, Tools.psm1",
        "../../etc/passwd, Bash,       BASH,       etcpasswd.sh",
        "..,               Bash,       BASH,       ",
        "Tools,            Bash,       PYTHON,     ",
        "Tools,            CSharp,     BASH,       ",
    })
    void shouldNameFilesByLettersAndDigits(String name, String language, Syntax step, String file) {
        module(name, language);

        assertThat(modules(step))
                .extracting(ScriptModules.Module::file)
                .containsExactlyElementsOf(file == null ? List.of() : List.of(file));
    }

    @Test
    void shouldTakePowerShellWhereNoLanguageIsSaid() {
        variables.put("octopus.script.module[a]", "x");

        assertThat(modules(Syntax.POWERSHELL)).hasSize(1);
        assertThat(modules(Syntax.BASH)).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void shouldKeepTheFirstOfTwoOfOneFileAndSaySo() {
        module("My Tools", "Bash");
        module("MyTools", "Bash");
        module("--", "Bash");

        assertThat(modules(Syntax.BASH)).extracting(ScriptModules.Module::name).containsExactly("My Tools");
        assertThat(warnings).hasSize(2).first().asString().contains("'MyTools' is left out", "MyTools.sh");
    }

    @Test
    void shouldNotGrowNamesBeyondWhatAFileSystemTakes() {
        module("ä".repeat(5_000), "Bash");

        assertThat(modules(Syntax.BASH).get(0).file()).hasSize(100 + ".sh".length());
    }

    @ParameterizedTest
    @CsvSource({
        "Octopus.Script.Module[a],          true",
        "octopus.script.module.LANGUAGE[a], true",
        "Octopus.Script.Module,             false",
        "Octopus.Script.Modules[a],         false",
    })
    void shouldKnowItsVariables(String name, boolean concerned) {
        assertThat(ScriptModules.concerns(name)).isEqualTo(concerned);
    }

    private void module(String name, String language) {
        variables.put("Octopus.Script.Module[" + name + "]", "text");
        variables.put("Octopus.Script.Module.Language[" + name + "]", language);
    }

    private List<ScriptModules.Module> modules(Syntax language) {
        return ScriptModules.of(language, List.copyOf(variables.keySet()), variables::get, warnings::add);
    }
}
