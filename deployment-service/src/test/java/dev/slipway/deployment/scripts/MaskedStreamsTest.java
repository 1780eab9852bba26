package dev.slipway.deployment.scripts;

import static dev.slipway.deployment.scripts.ScriptOutputTest.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.secrets.Masking;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Secrets stay masked whatever the other stream says in the middle of one: two streams, one list of secrets. */
class MaskedStreamsTest {

    private final Heard heard = new Heard();
    private final OutputLevels levels = new OutputLevels();

    @Test
    void shouldMaskASecretThatTheOtherStreamInterrupts() {
        Masks masks = new Masks(List.of("hunter22"));
        ScriptOutput stdout = output(false, heard, masks);
        ScriptOutput stderr = output(true, heard, masks);

        feed(stdout, "password: hunt");
        feed(stderr, message("mask", "value", "another secret") + "\nand hun");
        feed(stdout, "er22 and another s");
        feed(stderr, "ter22\n" + message("stdout-verbose") + "\n");
        feed(stdout, "ecret hunt");
        feed(stderr, message("setVariable", "name", "x", "value", "third secret", "sensitive", "True") + "\n");
        feed(stdout, "er22 third secret\n");
        stdout.end();
        stderr.end();

        assertThat(heard.lines)
                .containsExactly(
                        "Error: and ********", "Info: password: ******** and ", "Verbose: ******** ******** ********");
    }

    @Test
    void shouldMaskASecretWithAMessageInIt() {
        Masks masks = new Masks(List.of("hunter22", "first\nsecond"));
        ScriptOutput stdout = output(false, heard, masks);

        feed(stdout, "hunt" + message("mask", "value", "another") + "er22\nfirst\n");
        feed(stdout, message("setVariable", "name", "x", "value", "other", "sensitive", "true") + "\nsecond\nhunt");
        feed(stdout, message("stdout-warning") + "er22\n");
        stdout.end();

        assertThat(heard.lines).containsExactly("Info: ********", "Info: ********", "Warning: ********");
    }

    @Test
    void shouldShowWhatOnlyBeganAsASecret() {
        ScriptOutput stdout = output(false, heard, new Masks(List.of("hunter22")));

        feed(stdout, "hunt");
        feed(stdout, message("mask", "value", "more") + "ing\nhunter");
        stdout.end();

        assertThat(heard.lines).containsExactly("Info: hunting", "Info: hunter");
    }

    /** Ten thousand pieces, with new secrets and changes of level on the other stream between any two of them. */
    @Test
    void shouldMaskAsIfTheStreamWereOneText() {
        var random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<String> secrets = Stream.generate(() -> letters(random, "ab\n", 4 + random.nextInt(5)))
                    .limit(4)
                    .toList();
            Masks masks = new Masks(secrets);
            var all = new Heard();
            ScriptOutput stdout = output(false, all, masks);
            ScriptOutput stderr = output(true, new Heard(), masks);
            String text = letters(random, "ab\nc", 200);
            for (int at = 0; at < text.length(); ) {
                int end = Math.min(text.length(), at + 1 + random.nextInt(9));
                feed(stdout, text.substring(at, end));
                if (random.nextBoolean()) {
                    feed(stderr, message("mask", "value", letters(random, "xyz", 6)) + "\n");
                }
                at = end;
            }
            stdout.end();

            assertThat(all.lines.stream()
                            .map(line -> line.substring("Info: ".length()))
                            .collect(Collectors.joining("\n")))
                    .as("secrets %s in %s", secrets, text)
                    .isEqualTo(withoutLastBreak(slowly(secrets, text)));
        }
    }

    /** The definition: every run of overlapping occurrences is one mask; line breaks at a secret's end do not belong to it. */
    private static String slowly(List<String> secrets, String text) {
        var covered = new TreeMap<Integer, Integer>();
        for (String secret : secrets) {
            String value = secret.replaceAll("\n+$", "");
            for (int at = text.indexOf(value); at >= 0 && value.length() >= Masking.SHORTEST; ) {
                covered.merge(at, at + value.length(), Math::max);
                at = text.indexOf(value, at + 1);
            }
        }
        var out = new StringBuilder();
        int shown = 0;
        for (var range : covered.entrySet()) {
            if (range.getKey() >= shown) {
                out.append(text, shown, range.getKey()).append(Masking.MASK);
            }
            shown = Math.max(shown, range.getValue());
        }
        return out.append(text.substring(shown)).toString();
    }

    private static String withoutLastBreak(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static String letters(Random random, String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(i -> alphabet.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private ScriptOutput output(boolean stderr, Heard listener, Masks masks) {
        return new ScriptOutput(stderr, listener, masks, levels, new OutputBudget(1 << 20));
    }

    private static void feed(ScriptOutput output, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, output.buffer(), output.offset(), bytes.length);
        output.took(bytes.length);
    }
}
