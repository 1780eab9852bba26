package dev.slipway.release.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessRulesTest {

    private static final Map<String, String> HELLO = Map.of("Octopus.Action.Script.ScriptBody", "echo hello");

    static Stream<Arguments> scripts() {
        return Stream.of(
                Arguments.of(Map.of(), "has no script"),
                Arguments.of(with("Octopus.Action.Script.ScriptSource", "Disk"), "has ScriptSource 'Disk'"),
                Arguments.of(with("Octopus.Action.Script.ScriptSource", "Package"), "names no file"),
                Arguments.of(with("Octopus.Action.Script.Syntax", "Cobol"), "has Syntax 'Cobol'"),
                Arguments.of(with("Slipway.Step.OnLostWorker", "never"), "use idempotent, check or ask"),
                Arguments.of(with("Slipway.Step.OnLostWorker", "check"), "has no check script"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldRefuseScriptThatCannotRun(Map<String, String> properties, String problem) {
        assertThat(problems(step("s", "Success", script("s", properties))))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @Test
    void shouldAcceptScriptsOfAllKinds() {
        assertThat(problems(
                        step("a", "Success", script("a", HELLO)),
                        step("b", "Always", script("b", with("Octopus.Action.Script.Syntax", "#{Shell}"))),
                        step("c", "Failure", script("c", with("Octopus.Action.Script.Syntax", "PowerShell"))),
                        step("d", "Variable", script("d", with("Slipway.Step.OnLostWorker", "idempotent")))))
                .isEmpty();
    }

    @Test
    void shouldTellAllProblemsAtOnce() {
        Action lost = new Action(
                "x",
                "x",
                "x",
                "",
                "",
                false,
                false,
                false,
                "Failure",
                null,
                null,
                null,
                List.of("Environments-9"),
                List.of(),
                List.of("Channels-9"),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                null,
                null);

        assertThat(problems(step("s", "Sometimes", lost), step("S", "Success")))
                .hasSize(7)
                .anyMatch(problem -> problem.contains("Condition 'Sometimes'"))
                .anyMatch(problem -> problem.contains("Two steps are called 'S'"))
                .anyMatch(problem -> problem.contains("has no action"))
                .anyMatch(problem -> problem.contains("has no ActionType"))
                .anyMatch(problem -> problem.contains("Environments-9"))
                .anyMatch(problem -> problem.contains("Channels-9"));
    }

    @ParameterizedTest
    @CsvSource({"3, true", "2, false", "4, false", ", true"})
    void shouldAcceptOnlyTheCurrentVersion(Integer sent, boolean accepted) {
        assertThat(VersionLock.refusal("deploymentprocess-Projects-1", sent, 3).isEmpty())
                .isEqualTo(accepted);
    }

    private static List<String> problems(Step... steps) {
        return new ProcessRules(new ProcessRules.Known(Set.of("Environments-1"), Set.of(), Set.of(), Set.of()))
                .problems(List.of(steps));
    }

    private static Step step(String name, String condition, Action... actions) {
        return new Step(
                name, name, name, condition, "StartAfterPrevious", "LetOctopusDecide", Map.of(), List.of(actions));
    }

    private static Action script(String name, Map<String, String> properties) {
        Map<String, PropertyValue> values = new HashMap<>();
        properties.forEach((key, value) -> values.put(key, PropertyValue.plain(value)));
        return new Action(
                name,
                name,
                name,
                "Octopus.Script",
                "",
                false,
                false,
                false,
                "Success",
                null,
                null,
                null,
                List.of("Environments-1"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                values,
                null,
                null);
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> all = new HashMap<>(HELLO);
        all.put(key, value);
        return all;
    }
}
