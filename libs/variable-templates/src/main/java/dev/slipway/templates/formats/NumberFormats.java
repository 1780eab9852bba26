package dev.slipway.templates.formats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as text: the standard formats C D E F G N P R X, else a custom one. */
public final class NumberFormats {

    private static final int MOST_PRECISION = 1000;
    private static final int DOUBLE_DIGITS = 15;
    private static final int LEAST_EXPONENT = -5;
    private static final int EXPONENT_DEFAULT = 6;

    private NumberFormats() {}

    /** As .NET prints a double without a format; null for infinity and NaN. */
    public static @Nullable String plain(double value) {
        Numeral number = Numeral.of(value);
        return number == null ? null : general(number, -1, 'G');
    }

    /** Null when .NET would refuse the format for this kind of number. */
    public static @Nullable String format(Numeral number, String format) {
        if (format.isEmpty()) {
            return general(number, -1, 'G');
        }
        char letter = format.charAt(0);
        boolean standard = isLetter(letter) && format.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
        if (!standard) {
            return CustomNumberFormat.format(number, format);
        }
        if (format.length() > String.valueOf(MOST_PRECISION).length()) {
            return null;
        }
        int precision = format.length() == 1 ? -1 : Integer.parseInt(format.substring(1));
        return precision > MOST_PRECISION ? null : standard(number, letter, precision);
    }

    private static @Nullable String standard(Numeral number, char letter, int precision) {
        BigDecimal magnitude = number.value().abs();
        int decimals = precision < 0 ? 2 : precision;
        return switch (Character.toUpperCase(letter)) {
            case 'C' -> currency(number, Digits.grouped(magnitude, decimals));
            case 'D' -> number.kind() == Numeral.Kind.INT32 ? sign(number, padded(magnitude, precision)) : null;
            case 'E' ->
                sign(
                        number,
                        Digits.scientific(
                                magnitude, precision < 0 ? EXPONENT_DEFAULT : precision, String.valueOf(letter), 3));
            case 'F' -> sign(number, Digits.fixed(magnitude, decimals));
            case 'G' -> general(number, precision, letter);
            case 'N' -> sign(number, Digits.grouped(magnitude, decimals));
            case 'P' -> sign(number, Digits.grouped(magnitude.movePointRight(2), decimals) + " %");
            case 'R' -> number.kind() == Numeral.Kind.DOUBLE ? general(number, -1, 'G') : null;
            case 'X' -> number.kind() == Numeral.Kind.INT32 ? hexadecimal(number, letter, precision) : null;
            default -> null;
        };
    }

    /** A number that is rounded to zero loses its sign, unless it is a double. */
    static String sign(Numeral number, String text) {
        boolean shown = number.negative() && (number.kind() == Numeral.Kind.DOUBLE || !isZero(text));
        return shown ? "-" + text : text;
    }

    private static String currency(Numeral number, String text) {
        return sign(number, text).startsWith("-") ? "(¤" + text + ")" : "¤" + text;
    }

    static boolean isZero(String digits) {
        return digits.chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    private static String padded(BigDecimal magnitude, int digits) {
        String text = magnitude.toPlainString();
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private static String hexadecimal(Numeral number, char letter, int digits) {
        String text = Integer.toHexString(number.value().intValueExact());
        String padded = "0".repeat(Math.max(0, digits - text.length())) + text;
        return letter == 'X' ? padded.toUpperCase(Locale.ROOT) : padded;
    }

    /** The shorter of fixed and scientific, as the documentation of {@code G} has it. */
    private static String general(Numeral number, int precision, char letter) {
        boolean asHeld = precision <= 0;
        if (asHeld && number.kind() != Numeral.Kind.DOUBLE) {
            return sign(number, number.value().abs().toPlainString());
        }
        BigDecimal magnitude = asHeld
                ? number.shortest().abs()
                : number.value().abs().round(new MathContext(precision, RoundingMode.HALF_UP));
        if (magnitude.signum() == 0) {
            return sign(number, "0");
        }
        int limit = asHeld ? DOUBLE_DIGITS : precision;
        BigDecimal stripped = magnitude.stripTrailingZeros();
        int exponent = Digits.exponentOf(stripped);
        if (exponent >= limit || exponent <= LEAST_EXPONENT) {
            String mantissa =
                    stripped.movePointLeft(exponent).stripTrailingZeros().toPlainString();
            return sign(number, mantissa + Digits.exponent(exponent, letter == 'g' ? "e" : "E", 2));
        }
        return sign(number, stripped.toPlainString());
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
