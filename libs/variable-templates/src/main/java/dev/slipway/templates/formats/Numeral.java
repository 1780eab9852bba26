package dev.slipway.templates.formats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number and how .NET holds it, which decides what its formats do.
 *
 * @param value exact; a double's is the exact value of its bits
 * @param negative also true for the negative zero of a double
 */
public record Numeral(Kind kind, BigDecimal value, boolean negative) {

    public enum Kind {
        INT32,
        DOUBLE,
        DECIMAL
    }

    private static final int LONGEST = 400;
    private static final int MOST_DOUBLE_DIGITS = 17;
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern PLAIN = Pattern.compile("[-+]?(?:[0-9][0-9,]*\\.?[0-9]*|\\.[0-9]+)");
    private static final Pattern FLOAT = Pattern.compile(PLAIN.pattern() + "(?:[eE][-+]?[0-9]{1,3})?");
    /** Digits and magnitude of System.Decimal. */
    private static final int DECIMAL_SCALE = 28;

    private static final BigDecimal DECIMAL_LIMIT = new BigDecimal("79228162514264337593543950335");

    /** White space and sign around, grouping commas except in an Int32, an exponent in a double only; null for the rest. */
    public static @Nullable Numeral parse(Kind kind, String text) {
        String trimmed = text.trim();
        if (trimmed.length() > LONGEST || !shape(kind).matcher(trimmed).matches()) {
            return null;
        }
        String plain = trimmed.replace(",", "");
        return switch (kind) {
            case INT32 -> int32(plain);
            case DOUBLE -> of(Double.parseDouble(plain));
            case DECIMAL -> decimal(plain);
        };
    }

    private static Pattern shape(Kind kind) {
        return switch (kind) {
            case INT32 -> WHOLE;
            case DECIMAL -> PLAIN;
            case DOUBLE -> FLOAT;
        };
    }

    /** The fewest digits that read as this double again; Java says the same only from version 19 on. */
    BigDecimal shortest() {
        double bits = value.doubleValue();
        for (int digits = 1; digits < MOST_DOUBLE_DIGITS; digits++) {
            BigDecimal candidate = value.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (candidate.doubleValue() == bits) {
                return candidate;
            }
        }
        return value.round(new MathContext(MOST_DOUBLE_DIGITS, RoundingMode.HALF_EVEN));
    }

    /** Null for infinity and NaN. */
    static @Nullable Numeral of(double value) {
        return Double.isFinite(value)
                ? new Numeral(Kind.DOUBLE, new BigDecimal(value), Math.copySign(1, value) < 0)
                : null;
    }

    private static @Nullable Numeral int32(String plain) {
        BigDecimal value = new BigDecimal(plain);
        boolean fits = value.compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) >= 0
                && value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return fits ? new Numeral(Kind.INT32, value, value.signum() < 0) : null;
    }

    private static @Nullable Numeral decimal(String plain) {
        BigDecimal value = new BigDecimal(plain);
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
        if (value.scale() > DECIMAL_SCALE) {
            value = value.setScale(DECIMAL_SCALE, RoundingMode.HALF_EVEN);
        }
        return value.abs().compareTo(DECIMAL_LIMIT) > 0 ? null : new Numeral(Kind.DECIMAL, value, value.signum() < 0);
    }
}
