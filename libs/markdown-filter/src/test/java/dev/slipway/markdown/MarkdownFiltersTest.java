package dev.slipway.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.templates.VariableDictionary;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Through a dictionary, which finds the filters by their service file. */
class MarkdownFiltersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            commentCharacter = '§',
            ignoreLeadingAndTrailingWhitespace = true,
            textBlock = """
        _yeah!_                           ~ <p><em>yeah!</em></p>
        `# Title\\n\\ntext`               ~ <h1>Title</h1>\\n<p>text</p>
        `* one\\n* two`                   ~ <ul>\\n<li>one</li>\\n<li>two</li>\\n</ul>
        `\\n  spaced  \\n\\n`             ~ <p>spaced</p>
        http://octopus.com                ~ <p><a href="http://octopus.com">http://octopus.com</a></p>
        [A link](http://octopus.com)      ~ <p><a href="http://octopus.com">A link</a></p>
        a@b.example                       ~ <p><a href="mailto:a@b.example">a@b.example</a></p>
        `|H1|H2|\\n|-|-|\\n|C1|C2|`       ~ <table>\\n<thead>\\n<tr>\\n<th>H1</th>\\n<th>H2</th>\\n</tr>\\n</thead>\\n<tbody>\\n<tr>\\n<td>C1</td>\\n<td>C2</td>\\n</tr>\\n</tbody>\\n</table>
        `~~gone~~ and H~2~O`              ~ <p><del>gone</del> and H<sub>2</sub>O</p>
        2^10^ = ++1024++                  ~ <p>2<sup>10</sup> = <ins>1024</ins></p>
        ==**so**== much                   ~ <p><mark><strong>so</strong></mark> much</p>
        1 + 1 = 2, a+b=c, 5^2             ~ <p>1 + 1 = 2, a+b=c, 5^2</p>
        +++many+++                        ~ <p>+++many+++</p>
        ``                                ~ ``
        """)
    void shouldMakeHtml(String markdown, String expected) {
        assertThat(html("MarkdownToHtml", lines(markdown))).isEqualTo(lines(expected) + "\n");
        assertThat(html("Markdown", lines(markdown))).isEqualTo(lines(expected) + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
        <script>alert(1)</script>       ~ &lt;script&gt;alert(1)&lt;/script&gt;
        a <b onclick="x()">b</b>        ~ <p>a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;</p>
        [a](javascript:alert(1))        ~ <p><a href="">a</a></p>
        [a](JAVASCRIPT:alert)           ~ <p><a href="">a</a></p>
        ![a](javascript:alert)          ~ <p><img src="" alt="a" /></p>
        <javascript:alert(1)>           ~ <p><a href="">javascript:alert(1)</a></p>
        a & b < c "d"                   ~ <p>a &amp; b &lt; c &quot;d&quot;</p>
        `[a](http://x "\\" onclick=x")` ~ `<p><a href="http://x" title="&quot; onclick=x">a</a></p>`
        """)
    void shouldLetNoCodeThrough(String markdown, String expected) {
        assertThat(html("Markdown", markdown.replace("\\\\", "\\"))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#{Text | Markdown x}", "#{Missing | Markdown}", "#{ | MarkdownToHtml}"})
    void shouldEchoWhatItCannotBeAppliedTo(String template) {
        assertThat(new VariableDictionary().set("Text", "t").evaluate(template).text())
                .isEqualTo(template);
    }

    @Test
    void shouldEchoTextsThatAreTooLong() {
        assertThat(html("Markdown", "a".repeat(MarkdownFilters.LONGEST + 1))).isEqualTo("#{Text | Markdown}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {">", "* ", "**a ", "[", "![", "~~a ", "`", "<", "|-", "_a*", "\\", "&", "1. ", "http://", "a@"})
    void shouldComeToAnEndWithHostileTexts(String piece) {
        String hostile = piece.repeat(50_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertThat(html("Markdown", hostile))
                .isNotEmpty());
    }

    private static String html(String filter, String markdown) {
        return new VariableDictionary()
                .set("Text", markdown)
                .evaluate("#{Text | " + filter + "}")
                .text();
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }
}
