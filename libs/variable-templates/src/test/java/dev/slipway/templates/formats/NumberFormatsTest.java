package dev.slipway.templates.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.templates.formats.Numeral.Kind;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Most rows are examples of the documentation of .NET, in the invariant culture. */
class NumberFormatsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', nullValues = "null", commentCharacter = '§', textBlock = """
        DECIMAL ~ 123.456       ~ C   ~ ¤123.46
        DECIMAL ~ -123.456      ~ C3  ~ (¤123.456)
        DECIMAL ~ -0.001        ~ C   ~ ¤0.00
        INT32   ~ 1234          ~ D   ~ 1234
        INT32   ~ -1234         ~ D6  ~ -001234
        DOUBLE  ~ 1052.0329112756 ~ E ~ 1.052033E+003
        DOUBLE  ~ 1052.0329112756 ~ e ~ 1.052033e+003
        DOUBLE  ~ -1052.0329112756 ~ e2 ~ -1.05e+003
        DECIMAL ~ 9.999         ~ E1  ~ 1.0E+001
        DECIMAL ~ 0             ~ E2  ~ 0.00E+000
        DECIMAL ~ 1234.567      ~ F   ~ 1234.57
        INT32   ~ 1234          ~ F1  ~ 1234.0
        DECIMAL ~ -1234.56      ~ F4  ~ -1234.5600
        DECIMAL ~ 2.5           ~ F0  ~ 3
        DECIMAL ~ -0.4          ~ F0  ~ 0
        DOUBLE  ~ -0.4          ~ F0  ~ -0
        DECIMAL ~ -123.456      ~ G   ~ -123.456
        DECIMAL ~ 123.4546      ~ G4  ~ 123.5
        DECIMAL ~ 1.50          ~ G   ~ 1.50
        DOUBLE  ~ -1234567890e-25 ~ G ~ -1.23456789E-16
        DOUBLE  ~ 0.0001        ~ G   ~ 0.0001
        DOUBLE  ~ 0.00001       ~ G   ~ 1E-05
        DOUBLE  ~ 123456789012345678 ~ G ~ 1.2345678901234568E+17
        INT32   ~ 12345         ~ G3  ~ 1.23E+04
        INT32   ~ 12345         ~ g3  ~ 1.23e+04
        DECIMAL ~ 1234.567      ~ N   ~ 1,234.57
        INT32   ~ 1234          ~ N1  ~ 1,234.0
        DECIMAL ~ -1234.56      ~ N3  ~ -1,234.560
        DECIMAL ~ 1234567890    ~ N0  ~ 1,234,567,890
        DECIMAL ~ 1             ~ P   ~ 100.00 %
        DECIMAL ~ -0.39678      ~ P1  ~ -39.7 %
        DOUBLE  ~ 0.1           ~ R   ~ 0.1
        DECIMAL ~ 0.1           ~ R   ~ null
        INT32   ~ 255           ~ X   ~ FF
        INT32   ~ -1            ~ x   ~ ffffffff
        INT32   ~ 255           ~ x4  ~ 00ff
        DOUBLE  ~ 1             ~ X   ~ null
        DECIMAL ~ 1             ~ D   ~ null
        DECIMAL ~ 1             ~ Q   ~ null
        DECIMAL ~ 1             ~ N99999999999 ~ null
        DECIMAL ~ 123           ~ 00000 ~ 00123
        DECIMAL ~ 1.2           ~ 0.00 ~ 1.20
        DECIMAL ~ 0.56          ~ 0.0 ~ 0.6
        DECIMAL ~ 1234567890    ~ 0,0 ~ 1,234,567,890
        DECIMAL ~ 1234567890.123456 ~ 0,0.0 ~ 1,234,567,890.1
        DECIMAL ~ 1.2           ~ #.## ~ 1.2
        DECIMAL ~ 123           ~ ##### ~ 123
        DECIMAL ~ 0             ~ ### ~ ``
        DECIMAL ~ 0.5           ~ #.## ~ .5
        DECIMAL ~ 12.34         ~ .0 ~ 12.3
        DECIMAL ~ 1234567890    ~ [##-##-##] ~ [123456-78-90]
        DECIMAL ~ 123456789012  ~ (###) ###-#### ~ (12345) 678-9012
        DECIMAL ~ 0.086         ~ #0.##% ~ 8.6%
        DECIMAL ~ 0.00354       ~ #0.00‰ ~ 3.54‰
        DECIMAL ~ 1234567890    ~ #,,  ~ 1235
        DECIMAL ~ 1234567890    ~ #,,, ~ 1
        DECIMAL ~ 1234567890    ~ #,##0,, ~ 1,235
        DECIMAL ~ 86000         ~ 0.###E+0 ~ 8.6E+4
        DECIMAL ~ 86000         ~ 0.###E+000 ~ 8.6E+004
        DECIMAL ~ 86000         ~ 0.###E-000 ~ 8.6E004
        DECIMAL ~ 0.000012      ~ 0.0e0 ~ 1.2e-5
        DECIMAL ~ 9.9999        ~ 0.0E0 ~ 1.0E1
        DECIMAL ~ 123456        ~ 00.0E0 ~ 12.3E4
        DECIMAL ~ 1234          ~ ##;(##) ~ 1234
        DECIMAL ~ -1234         ~ ##;(##) ~ (1234)
        DECIMAL ~ 0             ~ ##;(##);zero ~ zero
        DECIMAL ~ 0.001         ~ ##;(##);zero ~ zero
        DECIMAL ~ -5            ~ 0;;z ~ -5
        DECIMAL ~ 12            ~ #' items' ~ 12 items
        DECIMAL ~ 12            ~ \\#0 ~ #12
        DECIMAL ~ 12            ~ 0 "a;b" ~ 12 a;b
        DECIMAL ~ -12.5         ~ 0.0 ~ -12.5
        DECIMAL ~ 5             ~ 0E0 ~ 5E0
        DECIMAL ~ 5             ~ E0 ~ 5E+000
        DECIMAL ~ 5             ~ 0 Euro ~ 5 Euro
        """)
    void shouldFormat(Kind kind, String number, String format, String expected) {
        Numeral numeral = Objects.requireNonNull(Numeral.parse(kind, number), number);

        assertThat(NumberFormats.format(numeral, format)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "INT32, 1.5",
        "INT32, 2147483648",
        "INT32, 1e3",
        "DECIMAL, 1e3",
        "DECIMAL, abc",
        "DECIMAL, ''",
        "DOUBLE, NaN",
        "DOUBLE, 1e999",
        "DECIMAL, 79228162514264337593543950336",
        "DECIMAL, --1",
        "DECIMAL, '1 2'"
    })
    void shouldRefuse(Kind kind, String text) {
        assertThat(Numeral.parse(kind, text)).isNull();
    }
}
