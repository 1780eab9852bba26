package dev.slipway.templates.formats;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Digit strings of numbers without a sign; halves are rounded away from zero, as .NET does when it formats. */
final class Digits {

    private static final int GROUP = 3;

    private Digits() {}

    /** With exactly so many decimals: {@code 1234.50}. */
    static String fixed(BigDecimal magnitude, int decimals) {
        return magnitude.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** The same with a comma between groups of three. */
    static String grouped(BigDecimal magnitude, int decimals) {
        String text = fixed(magnitude, decimals);
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        var out = new StringBuilder();
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % GROUP == 0) {
                out.append(',');
            }
            out.append(text.charAt(i));
        }
        return out.append(text, whole, text.length()).toString();
    }

    /** {@code 1.50E+004}: one digit, so many decimals, and an exponent of at least so many digits. */
    static String scientific(BigDecimal magnitude, int decimals, String marker, int exponentDigits) {
        if (magnitude.signum() == 0) {
            return fixed(magnitude, decimals) + exponent(0, marker, exponentDigits);
        }
        int exponent = exponentOf(magnitude);
        BigDecimal mantissa = magnitude.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_UP);
        if (mantissa.compareTo(BigDecimal.TEN) >= 0) {
            exponent++;
            mantissa = magnitude.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_UP);
        }
        return mantissa.toPlainString() + exponent(exponent, marker, exponentDigits);
    }

    static String exponent(int exponent, String marker, int digits) {
        String text = Integer.toString(Math.abs(exponent));
        return marker + (exponent < 0 ? '-' : '+') + "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /** Of the first digit that is not zero: 0 for 1 to 9.99, -1 for 0.1. */
    static int exponentOf(BigDecimal magnitude) {
        return magnitude.precision() - magnitude.scale() - 1;
    }
}
