package dev.slipway.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            s3cret,          the s3cret is out,   the ******** is out
            s3cret,          s3crets3cret,        ****************
            s3cret,          s3cre s3cre,         s3cre s3cre
            abcd|cdef,       xabcdefx,            x********x
            abcd|bc12|abcdef, abcdef abcd abc12,  ******** ******** a********
            abc,             abc,                 abc
            aaaa,            aaaaaaa,             ********
            abcdefgh|ghijkl, xxabcdefghijklmn,    xx********mn
            abcdefgh|cdef,   abcdefg abcdefghi,   ab********g ********i
            abcdefgh|efgh12, abcdefgh12 abefgh1,  ******** abefgh1
            ababc,           abababc,             ab********
            pässwörd🔑,      ein pässwörd🔑!,     ein ********!
            """)
    void shouldMaskWholeValues(String secrets, String text, String masked) {
        assertThat(Masking.of(Arrays.asList(secrets.split("\\|"))).mask(text)).isEqualTo(masked);
    }

    @Test
    void shouldMaskValuesOfSeveralLinesWithEitherLineEnd() {
        Masking masking = Masking.of(List.of("first\nsecond\n"));

        assertThat(masking.mask("a first\nsecond\nb")).isEqualTo("a ********\nb");
        assertThat(masking.mask("a first\r\nsecond\r\nb")).isEqualTo("a ********\r\nb");
    }

    @Test
    void shouldShowTextAtOnceWhenItCannotBecomeASecret() {
        Masking.Stream stream = Masking.of(List.of("secret")).open();

        assertThat(stream.next("a line\n")).isEqualTo("a line\n");
        assertThat(stream.next("the se")).isEqualTo("the ");
        assertThat(stream.next("cre")).isEmpty();
        assertThat(stream.next("t and")).isEqualTo("******** and");
        assertThat(stream.next(" sec")).isEqualTo(" ");
        assertThat(stream.end()).isEqualTo("sec");
    }

    @Test
    void shouldGiveTheSameTextHoweverItIsCut() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<String> secrets = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                secrets.add(letters(random, 4 + random.nextInt(4)));
            }
            Masking masking = Masking.of(secrets);
            String text = letters(random, 200);
            Masking.Stream stream = masking.open();
            var pieces = new StringBuilder();
            for (int at = 0; at < text.length(); ) {
                int end = Math.min(text.length(), at + 1 + random.nextInt(9));
                pieces.append(stream.next(text.substring(at, end)));
                at = end;
            }
            pieces.append(stream.end());

            assertThat(pieces.toString()).isEqualTo(masking.mask(text)).isEqualTo(slowly(secrets, text));
        }
    }

    @Test
    void shouldTakeTheBeginningOfASecretAlongWhenMoreSecretsAreKnown() {
        Masking.Stream stream = Masking.of(List.of("secret")).open();
        assertThat(stream.next("a secsec")).isEqualTo("a sec");

        Masking.Stream wiser = stream.under(Masking.of(List.of("secret", "secondary")));

        assertThat(wiser.next("ret, sec")).isEqualTo("********, ");
        assertThat(wiser.next("ondary.")).isEqualTo("********.");
        assertThat(wiser.end()).isEmpty();
    }

    private static String letters(Random random, int length) {
        return letters(random, length, 2);
    }

    private static String letters(Random random, int length, int alphabet) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(alphabet)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"4, 3, 26", "5, 40, 4", "17, 30, 3", "16, 5, 26"})
    void shouldFindAllOfManySecrets(int shortest, int longer, int alphabet) {
        var random = new Random(shortest);
        for (int round = 0; round < 30; round++) {
            List<String> secrets = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                secrets.add(letters(random, shortest + random.nextInt(longer), alphabet));
            }
            var text = new StringBuilder();
            while (text.length() < 5_000) {
                String secret = secrets.get(random.nextInt(secrets.size()));
                int cut = random.nextInt(3) == 0 ? random.nextInt(secret.length()) : secret.length();
                text.append(letters(random, random.nextInt(30), alphabet)).append(secret, 0, cut);
            }
            String whole = text.toString();
            Masking.Stream stream = Masking.of(secrets).open();
            var pieces = new StringBuilder();
            for (int at = 0; at < whole.length(); ) {
                int end = Math.min(whole.length(), at + 1 + random.nextInt(200));
                pieces.append(stream.next(whole.substring(at, end)));
                at = end;
            }
            assertThat(pieces.append(stream.end()).toString()).isEqualTo(slowly(secrets, whole));
        }
    }

    /** The definition: every run of overlapping occurrences is one mask. */
    private static String slowly(List<String> secrets, String text) {
        boolean[] joined = new boolean[text.length() + 1];
        boolean[] covered = new boolean[text.length()];
        for (String secret : secrets) {
            for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
                for (int i = at; i < at + secret.length(); i++) {
                    covered[i] = true;
                    joined[i] |= i > at;
                }
            }
        }
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!covered[i]) {
                out.append(text.charAt(i));
            } else if (!joined[i]) {
                out.append(Masking.MASK);
            }
        }
        return out.toString();
    }
}
