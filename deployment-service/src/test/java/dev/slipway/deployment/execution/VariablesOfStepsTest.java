package dev.slipway.deployment.execution;

import static dev.slipway.deployment.execution.Frozen.bash;
import static dev.slipway.deployment.execution.Frozen.plain;
import static dev.slipway.deployment.execution.Frozen.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contracts.internal.Ticket.ProcessStep;
import dev.slipway.deployment.queue.RunOutcome;
import dev.slipway.secrets.Secrets;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What reaches a step besides its script: modules, and what variables say about variables. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class VariablesOfStepsTest {

    @Inject
    Runs runs;

    @Inject
    Secrets secrets;

    @Test
    void shouldPutModulesOfItsLanguageBesideTheScript() {
        var frozen = module(
                        module(new Frozen(), "My Tools", "Bash", """
                        greet() { echo "Hello $1 from #{Octopus.Project.Name}"; }
                        """),
                        "pytools",
                        "Python",
                        "def twice(x):\r\n    return x * 2\r\n")
                .variable("Who", "Zoë")
                .step(step("bash", "Success", """
                        source MyTools.sh && . ./MyTools.sh
                        greet "#{Who}"
                        ls
                        echo "[$(get_octopusvariable 'Octopus.Script.Module[My Tools]')]"
                        """))
                .step(step(
                        "python",
                        "Success",
                        "import pytools, os\nprint(pytools.twice(21), [f for f in os.listdir('.') if f[0] != '_'])",
                        "Octopus.Action.Script.Syntax",
                        "Python"));

        var ran = runs.run(frozen);

        assertThat(ran.outcome()).as(ran.log()).isEqualTo(RunOutcome.success(false));
        assertThat(ran.log())
                .contains("Hello Zoë from Shop", "[]", "42 ['pytools.py']")
                .contains("The script module My Tools is in the file MyTools.sh.")
                .doesNotContain("pytools.sh", "MyTools.py");
    }

    @Test
    void shouldFailTheStepWhoseModuleCannotBeRead() {
        var frozen = module(new Frozen(), "Broken", "Bash", "echo #{Open").step(step("one", "Success", "true"));

        assertThat(runs.run(frozen).outcome().errorMessage())
                .contains("The script module Broken holds a #{...} that cannot be read");
    }

    @Test
    void shouldPrintAllVariablesWhenAskedAndNoSecret() {
        var frozen = new Frozen()
                .variable("OctopusPrintVariables", "True")
                .variable("OctopusPrintEvaluatedVariables", "#{Yes}")
                .variable("Yes", "True")
                .secret("Pin", secrets.seal("q~7"))
                .secret("Key", secrets.seal("open sesame"))
                .variable("Url", "https://u:#{Pin}@#{Octopus.Environment.Name}/#{Key | ToUpper}")
                .step(step("one", "Success", "set_octopusvariable Tok z!8 -sensitive"))
                .step(step("two", "Success", "true"));

        var ran = runs.run(frozen);

        assertThat(ran.outcome()).isEqualTo(RunOutcome.success(true));
        assertThat(ran.log())
                .contains("OctopusPrintVariables is set", "Remove it when the mistake is found")
                .contains("[Url] = 'https://u:#{Pin}@#{Octopus.Environment.Name}/#{Key | ToUpper}'")
                .contains("[Url] = 'https://u:********@Dev/********'")
                .contains("[Pin] = '********'", "[Octopus.Action[one].Output.Tok] = '********'")
                .doesNotContain("q~7", "z!8", "sesame", "SESAME");
    }

    @Test
    void shouldFailWhereTokensWithoutAValueAreAFailure() {
        var strict = new Frozen()
                .variable("OctopusShouldFailDeploymentOnSubstitutionFails", "True")
                .step(step("one", "Success", "echo ran '#{Nope}'"));

        var ran = runs.run(strict);

        assertThat(ran.outcome().errorMessage())
                .startsWith("Step 1 (one) failed: The script holds tokens that could not be evaluated: #{Nope}")
                .contains("OctopusShouldFailDeploymentOnSubstitutionFails is set");
        assertThat(ran.log()).doesNotContain("ran #{Nope}");
    }

    @Test
    void shouldFailTheStepAndNameTheLoop() {
        var frozen = new Frozen()
                .variable("A", "#{B}")
                .variable("B", "x #{C}")
                .variable("C", "#{A}")
                .step(step("one", "Success", "echo ran"));

        var ran = runs.run(frozen);

        assertThat(ran.outcome().state()).isEqualTo(RunOutcome.State.FAILED);
        assertThat(ran.outcome().errorMessage()).contains("The variable A cannot be evaluated", "A -> B -> C -> A");
        assertThat(ran.log()).contains("A -> B -> C -> A").doesNotContain("ran\n");
    }

    @Test
    void shouldNameTheVariablesWhoseTokensHaveNoValue() {
        var frozen = new Frozen().variable("Url", "https://#{Nope}").step(step("one", "Success", "true"));

        var ran = runs.run(frozen);

        assertThat(ran.outcome()).isEqualTo(RunOutcome.success(false));
        assertThat(ran.log()).contains("The variable Url holds tokens that could not be evaluated: #{Nope}");
    }

    @Test
    void shouldLetRunConditionsSeeOutputs() {
        var frozen = new Frozen()
                .step(step("one", "Success", "set_octopusvariable Go yes; set_octopusvariable Key k3y-k3y -sensitive"))
                .step(when(
                        "#{Octopus.Action[one].Output.Go}", "two", "echo 'two runs #{Octopus.Step[one].Output.Key}'"))
                .step(when("#{if Octopus.Action[one].Output.Key == \"other\"}1#{/if}", "three", "echo never"));

        var ran = runs.run(frozen);

        assertThat(ran.outcome()).as(ran.log()).isEqualTo(RunOutcome.success(false));
        assertThat(ran.log())
                .contains("two runs ********", "Its run condition is not met")
                .doesNotContain("k3y-k3y", "never");
    }

    private static ProcessStep when(String expression, String name, String body) {
        return step(
                name,
                "Variable",
                Map.of("Octopus.Action.ConditionVariableExpression", plain(expression)),
                bash(name, body));
    }

    private static Frozen module(Frozen frozen, String name, String language, String text) {
        return frozen.variable("Octopus.Script.Module[" + name + "]", text)
                .variable("Octopus.Script.Module.Language[" + name + "]", language);
    }
}
