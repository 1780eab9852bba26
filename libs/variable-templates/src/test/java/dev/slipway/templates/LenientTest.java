package dev.slipway.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LenientTest {

    private final VariableDictionary variables =
            new VariableDictionary().set("Name", "web").set("No", "");

    @ParameterizedTest
    @CsvSource(delimiter = '~', commentCharacter = '§', textBlock = """
        #{Name} #{oops #{Name}              ~ web #{oops web
        #{ } #{Name}                        ~ #{ } web
        a #{if Name} b #{Name}              ~ a #{if Name} b web
        #{/if} #{Name} #{else} #{Name}      ~ #{/if} web #{else} web
        #{if Name}#{bad | } #{Name}#{/if}   ~ #{bad | } web
        #{if No}#{bad | } #{Name}#{/if}.    ~ .
        #{if Name}#{each a in }#{Name}#{/if} ~ #{each a in }web
        """)
    void shouldEchoOnlyWhatIsMalformed(String template, String expected) {
        Evaluation evaluation = variables.evaluate(Template.parseLeniently(template));

        assertThat(evaluation.text()).isEqualTo(expected);
        assertThat(evaluation.error()).isNotNull();
    }
}
