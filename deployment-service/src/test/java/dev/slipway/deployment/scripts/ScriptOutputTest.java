package dev.slipway.deployment.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptOutputTest {

    private final Heard heard = new Heard();
    private final Masks masks = new Masks(List.of("hunter22", "first line\nsecond line"));
    private final OutputLevels levels = new OutputLevels();

    @Test
    void shouldHandOnLinesAsTheyWere() {
        print("one\ntwo\r\n\n  three");
        assertThat(heard.lines).containsExactly("Info: one", "Info: two", "Info: ", "Info:   three");
    }

    @Test
    void shouldComeToTheSameHoweverTheStreamIsCut() {
        String text = "a#b ##octopus[mid " + message("setVariable", "name", "x", "value", "ä€😀")
                + "text " + message("progress", "percentage", "40", "message", "half") + "more\n"
                + message("stdout-warning") + "\nwarned hunter22\nfirst line\nsecond line!\n"
                + message("stdout-default")
                + "\n####octopus[bad=]\nend ##oct";
        print(text);
        List<String> whole = List.copyOf(heard.lines);
        assertThat(whole).contains("Warning: warned ********", "Info: ####octopus[bad=]", "Info: end ##oct");
        assertThat(heard.variables).containsEntry("x", "ä€😀");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size < 23; size++) {
            var again = new Heard();
            var output = new ScriptOutput(false, again, masks, new OutputLevels(), new OutputBudget(1 << 20));
            for (int at = 0; at < bytes.length; at += size) {
                feed(output, bytes, at, Math.min(size, bytes.length - at));
            }
            output.end();
            assertThat(again.lines).as("in pieces of %d", size).isEqualTo(whole);
            assertThat(again.variables).as("in pieces of %d", size).isEqualTo(heard.variables);
        }
    }

    @Test
    void shouldTakeMessagesOutOfTheLineAndTheLineToo() {
        print("before " + message("setVariable", "name", "Answer", "value", "42\n43") + "after\n"
                + message("setVariable", "name", "Key", "value", "s3cr3t!", "sensitive", "True") + "\n"
                + message("setVariable", "name", "NoValue") + "\nkey s3cr3t!\n");
        assertThat(heard.lines).containsExactly("Info: before after", "Info: key ********");
        assertThat(heard.variables)
                .containsEntry("Answer", "42\n43")
                .containsEntry("Key", "s3cr3t!")
                .hasSize(2);
        assertThat(heard.sensitive).containsExactly("Key");
    }

    @Test
    void shouldSwitchLevelsFromWhereTheMessageStands() {
        print(message("stdout-verbose") + "\nquiet\n" + message("stdout-highlight") + "loud\n"
                + message("stdout-ignore") + "\nnothing\n" + message("stdout-default") + "\nplain\n");
        assertThat(heard.lines).containsExactly("Verbose: quiet", "Highlight: loud", "Info: plain");
    }

    @Test
    void shouldLogStderrAsErrorsUnlessToldOtherwiseByEitherStream() {
        var stderr = new ScriptOutput(true, heard, masks, levels, new OutputBudget(1 << 20));
        feed(stderr, "oops hunter22\n");
        assertThat(heard.lines).containsExactly("Error: oops ********");
        assertThat(heard.errorOutput).isTrue();
        print(message("stderr-progress") + "\n");
        feed(stderr, "60 %\n");
        stderr.end();
        assertThat(heard.lines).containsExactly("Error: oops ********", "Verbose: 60 %");
    }

    @Test
    void shouldLeaveMalformedMessagesAndSaySo() {
        print("x ##octopus[setVariable name='?'] y\n");
        assertThat(heard.lines)
                .containsExactly(
                        "Warning: This is not a service message and stays in the log: ##octopus[setVariable name='?']",
                        "Info: x ##octopus[setVariable name='?'] y");
    }

    @Test
    void shouldIgnoreUnknownMessagesAndTellOfArtifacts() {
        print(message("futureThing", "a", "b") + "\n" + message("createArtifact", "path", "/x", "name", "report") + "\n"
                + message("resultMessage", "message", "no hunter22 disk") + "\n");
        assertThat(heard.lines).hasSize(2);
        assertThat(heard.lines.get(0)).startsWith("Verbose: ").contains("futureThing");
        assertThat(heard.lines.get(1)).startsWith("Warning: ").contains("report");
        assertThat(heard.result).isEqualTo("no ******** disk");
    }

    @Test
    void shouldMaskFromTheMaskMessageOn() {
        print("tops3cret\n" + message("mask", "value", "tops3cret") + "\ntops3cret\n");
        assertThat(heard.lines).containsExactly("Info: tops3cret", "Info: ********");
    }

    @Test
    void shouldMaskSecretsOfSeveralLines() {
        print("key: first line\nsecond line.\nfirst line\nelse\n");
        assertThat(heard.lines).containsExactly("Info: key: ********.", "Info: first line", "Info: else");
    }

    @Test
    void shouldSplitLongLinesAndReplaceWhatIsNoText() {
        byte[] bytes = new byte[40_000];
        java.util.Arrays.fill(bytes, (byte) 0xff);
        var output = output(1 << 20);
        feed(output, bytes, 0, 30_000);
        feed(output, bytes, 0, 10_000);
        output.end();
        assertThat(heard.lines).hasSize(3);
        assertThat(heard.lines).allMatch(line -> line.matches("Info: \uFFFD+"));
        assertThat(heard.characters).isEqualTo(40_000);
    }

    @Test
    void shouldKeepSoMuchAndSayOnceThatThereWasMore() {
        var output = output(1000);
        for (int i = 0; i < 1000; i++) {
            feed(output, "line " + i + "\n");
        }
        feed(output, message("setVariable", "name", "late", "value", "still heard"));
        output.end();
        assertThat(heard.lines).hasSizeBetween(10, 25);
        assertThat(heard.lines.get(heard.lines.size() - 1)).startsWith("Warning: This script printed more than");
        assertThat(heard.variables).containsEntry("late", "still heard");
    }

    private void print(String text) {
        var output = output(1 << 20);
        feed(output, text);
        output.end();
    }

    private ScriptOutput output(long limit) {
        return new ScriptOutput(false, heard, masks, levels, new OutputBudget(limit));
    }

    private static void feed(ScriptOutput output, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        feed(output, bytes, 0, bytes.length);
    }

    private static void feed(ScriptOutput output, byte[] bytes, int from, int length) {
        assertThat(output.room()).isGreaterThanOrEqualTo(length);
        System.arraycopy(bytes, from, output.buffer(), output.offset(), length);
        output.took(length);
    }

    static String message(String name, String... attributes) {
        var text = new StringBuilder("##octopus[").append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("='")
                    .append(Base64.getEncoder().encodeToString(attributes[i + 1].getBytes(StandardCharsets.UTF_8)))
                    .append('\'');
        }
        return text.append(']').toString();
    }
}
