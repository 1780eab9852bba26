package dev.slipway.deployment.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.templates.VariableDictionary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedVariablesTest {

    private final VariableDictionary variables = new VariableDictionary()
            .set("url", "https://#{Host}/#{Nope}")
            .set("Host", "shop\nexample")
            .set("A", "#{B}")
            .set("B", "#{A}")
            .set("Octopus.Script.Module[x]", "echo x")
            .set("Long", "y".repeat(2_500));

    @Test
    void shouldPrintThemByNameAsTheyWereEntered() {
        assertThat(printed(new PrintedVariables(true, false)))
                .startsWith(
                        "OctopusPrintVariables is set: the values of all variables follow, and everybody who may see this"
                                + " task can read them. Remove it when the mistake is found.",
                        "Variables as they were entered:",
                        "[A] = '#{B}'",
                        "[B] = '#{A}'",
                        "[Host] = 'shop\\nexample'")
                .endsWith("[url] = 'https://#{Host}/#{Nope}'")
                .noneMatch(line -> line.contains("Module"))
                .anyMatch(line -> line.contains("y… (2500 characters)"));
    }

    @Test
    void shouldPrintWhatTheyComeTo() {
        assertThat(printed(new PrintedVariables(false, true)))
                .contains("[url] = 'https://shop\\nexample/#{Nope}'")
                .anyMatch(line -> line.startsWith("[A] = '(cannot be evaluated: ") && line.contains("->"));
    }

    private List<String> printed(PrintedVariables wanted) {
        List<String> lines = new ArrayList<>();
        wanted.print(variables, (level, line) -> lines.add(line));
        return lines;
    }
}
