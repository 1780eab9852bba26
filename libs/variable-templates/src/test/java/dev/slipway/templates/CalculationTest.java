package dev.slipway.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculationTest {

    private final VariableDictionary variables = new VariableDictionary()
            .set("A", "3")
            .set("B-x", "4")
            .set("B", "10")
            .set("x", "1")
            .set("List[one]", "1.5")
            .set("Text", "abc")
            .set("Cfg", "{\"n\": 2}")
            .set("Twice", "#{calc A*2}");

    @ParameterizedTest
    @CsvSource(delimiter = '~', commentCharacter = '§', textBlock = """
        #{calc 2*(A+{B-x})}         ~ 14
        #{calc 1+2*3}               ~ 7
        #{calc 10-4-3}              ~ 3
        #{calc 12/3/2}              ~ 2
        #{calc B-x}                 ~ 9
        #{calc {B-x}}               ~ 4
        #{calc -A + -(2)}           ~ -5
        #{calc 0.1+0.2}             ~ 0.30000000000000004
        #{calc .5*4}                ~ 2
        #{calc 1/3}                 ~ 0.3333333333333333
        #{calc 100000000*100000000} ~ 1E+16
        #{calc List[one]*2}         ~ 3
        #{calc Cfg.n + 1}           ~ 3
        #{calc Twice + 1}           ~ 7
        #{ calc A }                 ~ 3
        #{calc Missing + 1}         ~ #{calc Missing + 1}
        #{calc Text + 1}            ~ #{calc Text + 1}
        #{calc 1/0}                 ~ #{calc 1/0}
        #{calc 2+}                  ~ #{calc 2+}
        #{calc (2}                  ~ #{calc (2}
        """)
    void shouldCalculate(String template, String expected) {
        assertThat(variables.evaluate(template).text()).isEqualTo(expected);
    }

    @Test
    void shouldBoundHostileSums() {
        String nested = "#{calc " + "(".repeat(50_000) + "}";
        String signs = "#{calc " + "-".repeat(50_000) + "1}";
        String sum = "#{calc 1" + "+1".repeat(50_000) + "}";

        assertThat(variables.evaluate(nested).error()).contains("deep");
        assertThat(variables.evaluate(signs).error()).contains("deep");
        assertThat(variables.evaluate(sum).error()).contains("operations");
    }
}
