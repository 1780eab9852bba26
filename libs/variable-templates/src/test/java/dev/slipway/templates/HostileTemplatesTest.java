package dev.slipway.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTemplatesTest {

    private static final String[] PIECES = {
        "#",
        "#{",
        "}",
        "if ",
        "else",
        "#{else}",
        "#{/if}",
        "#{elseif ",
        "each ",
        " in ",
        "#{/each}",
        "unless ",
        "[",
        "]",
        "#{if ",
        "#{each x in ",
        "calc ",
        "#{calc ",
        "(",
        "{",
        "+",
        "-",
        "/",
        ".",
        "|",
        " | ",
        " ",
        "\"",
        "\\\"",
        "Name",
        "List",
        "Json",
        "Json.a[1]",
        "Json[*]",
        "Self",
        "x.Key",
        "x.Value",
        "Number",
        "==",
        "!=",
        "*",
        "é",
        "\uD83D",
        "\u0000",
        "\n",
        "Trim ",
        "Format ",
        "0.0#,%;E+0",
        "Double",
        "Date",
        "\"yyyy zzz 'q\"",
        "Replace \"(a+)+$\" \"$1${x}$&\" ",
        "Substring 1 ",
        "Truncate 2 suffix=\"",
        "Indent 3/",
        "UriPart Host",
        "ToBase64 ",
        "FromBase64 unicode",
        "Sha256 3 base64",
        "AddDays ",
        "99999999999999999999",
        "-1.5",
        "NowDate ",
        "Null",
        "VersionMajor",
        "JsonEscape",
        "YamlDoubleQuoteEscape",
        "UriEscape"
    };
    private static final String[] WHOLE = {
        "#{if Name == \"web\"}a#{elseif Json.a[1]}b#{else}c#{/if}",
        "#{each x in Json}#{x.Key}=#{x.Value | ToUpper | Truncate 3 suffix=\"..\"}#{/each}",
        "#{calc 2*(Number + {Num-ber}) - Json.b / 3}#{Number | Format Double \"#,##0.0#;(0);zero\"}",
        "#{Url[#{Which}] | Replace \"[aeiou](\\w)\" \"$1$$\"}##{Name}###{Name}#{Date | AddDays 1.5 | Format \"yyyy-MM-dd'T'HH:mm K\"}"
    };

    private final VariableDictionary variables = new VariableDictionary()
            .set("Name", "web")
            .set("List", "x,y, z")
            .set("Json", "{\"a\": [1, \"two\", {\"b\": null}], \"b\": 7.50, \"Name\": \"n\"}")
            .set("Number", "1234.5")
            .set("Num-ber", "-7")
            .set("Which", "Test")
            .set("Url[Test]", "https://user@test:81/a?b#c")
            .set("Date", "2026-11-25T22:04:05+01:00")
            .set("Broken", "#{oops")
            .set("Self", "#{Self}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{",
                "#{if a}",
                "#{a[",
                "#{a[#{",
                "#{a | b ",
                "#{each a in b}",
                "###",
                "#{a|b\"",
                "#{calc (",
                "#{calc 1+",
                "#{/if}",
                "#{if a}#{/each}"
            })
    void shouldEchoHostileTemplatesQuickly(String piece) {
        String hostile = piece.repeat(20_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(variables.evaluate(hostile).text()).isEqualTo(hostile);
            assertThat(variables.evaluate(Template.parseLeniently(hostile)).text())
                    .isEqualTo(hostile);
        });
    }

    @Test
    void shouldStopFiltersThatMakeFarTooMuch() {
        variables.set("Big", "x".repeat(1_000_000)).set("Lines", "\n".repeat(1_000_000));
        String many = "#{ | Append " + "#{Big} ".repeat(100) + "}";
        String chain = "#{ " + ("| Append " + "#{Big} ".repeat(10)).repeat(10) + "}";
        String indented = "#{Lines | Indent 255}";

        assertThatThrownBy(() -> variables.evaluate(many))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("too much text");
        assertThatThrownBy(() -> variables.evaluate(chain)).isInstanceOf(TemplateException.class);
        assertThat(variables.evaluate(indented).text()).isEqualTo(indented);
    }

    @Test
    void shouldNeverFailOtherwiseThanByItsOwnException() {
        tryOut(new Random(11), 100_000);
    }

    @Test
    @Tag("endurance")
    void shouldNeverFailOtherwiseInTenMillion() {
        tryOut(new Random(), 10_000_000);
    }

    private void tryOut(Random random, int rounds) {
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(30), () -> {
            for (int round = 0; round < rounds; round++) {
                String text = round % 2 == 0 ? composed(random) : mutated(random);
                try {
                    assertThat(variables.evaluate(text).text()).isNotNull();
                    assertThat(variables.evaluate(Template.parseLeniently(text)).text())
                            .isNotNull();
                } catch (TemplateException expected) {
                    assertThat(expected).as(text).hasMessageContaining("Self");
                } catch (RuntimeException | StackOverflowError unexpected) {
                    throw new AssertionError("Round " + round + ": " + text, unexpected);
                }
            }
        });
    }

    private static String composed(Random random) {
        var template = new StringBuilder();
        for (int i = random.nextInt(14); i >= 0; i--) {
            template.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return template.toString();
    }

    private static String mutated(Random random) {
        var template = new StringBuilder(WHOLE[random.nextInt(WHOLE.length)]);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(template.length());
            switch (random.nextInt(3)) {
                case 0 -> template.deleteCharAt(at);
                case 1 -> template.insert(at, PIECES[random.nextInt(PIECES.length)]);
                default -> template.setCharAt(at, template.charAt(random.nextInt(template.length())));
            }
        }
        return template.toString();
    }
}
