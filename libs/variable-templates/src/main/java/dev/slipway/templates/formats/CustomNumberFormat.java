package dev.slipway.templates.formats;

import dev.slipway.templates.formats.NumberSection.Piece;
import java.math.BigDecimal;
import java.util.List;

/** Numbers by patterns of {@code 0 # , . % ‰ E}, quotes, escapes and sections for positive, negative and zero. */
final class CustomNumberFormat {

    private CustomNumberFormat() {}

    static String format(Numeral number, String format) {
        List<String> sections = NumberSection.split(format);
        boolean negative = number.negative() && number.value().signum() < 0;
        String chosen = sections.get(0);
        boolean signed = negative;
        if (number.value().signum() == 0 && forZero(sections)) {
            chosen = sections.get(2);
        } else if (negative && sections.size() > 1 && !sections.get(1).isEmpty()) {
            chosen = sections.get(1);
            signed = false;
        }
        NumberSection section = NumberSection.parse(chosen);
        String digits = digits(number, section);
        if (NumberFormats.isZero(digits) && number.value().signum() != 0 && !section.scientific()) {
            // What is rounded to zero is shown as zero.
            section = NumberSection.parse(sections.get(forZero(sections) ? 2 : 0));
            digits = digits(new Numeral(number.kind(), BigDecimal.ZERO, false), section);
            signed = number.negative() && number.kind() == Numeral.Kind.DOUBLE && sections.size() == 1;
        }
        return (signed ? "-" : "") + render(number, section, digits);
    }

    private static boolean forZero(List<String> sections) {
        return sections.size() > 2 && !sections.get(2).isEmpty();
    }

    private static BigDecimal scaled(Numeral number, NumberSection section) {
        return number.value().abs().scaleByPowerOfTen(section.scale());
    }

    /** Whole digits, a point, and as many decimals as there are places for; without superfluous zeros in front. */
    private static String digits(Numeral number, NumberSection section) {
        BigDecimal magnitude = scaled(number, section);
        if (section.scientific()) {
            magnitude = magnitude.signum() == 0 ? magnitude : magnitude.movePointLeft(shift(magnitude, section));
        }
        return Digits.fixed(magnitude, section.decimals());
    }

    /** The exponent that leaves as many whole digits as the section has places. */
    private static int shift(BigDecimal magnitude, NumberSection section) {
        int exponent = Digits.exponentOf(magnitude) + 1 - Math.max(1, section.wholePlaces());
        String rounded = Digits.fixed(magnitude.movePointLeft(exponent), section.decimals());
        int point = rounded.indexOf('.');
        int whole = point < 0 ? rounded.length() : point;
        return whole > Math.max(1, section.wholePlaces()) ? exponent + 1 : exponent;
    }

    private static String render(Numeral number, NumberSection section, String digits) {
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String decimals = point < 0 ? "" : digits.substring(point + 1);
        whole = whole.equals("0") ? "" : whole;
        String padded = "0".repeat(Math.max(0, section.wholeZeros() - whole.length())) + whole;
        int shownDecimals = decimals.length();
        while (shownDecimals > section.decimalZeros() && decimals.charAt(shownDecimals - 1) == '0') {
            shownDecimals--;
        }
        var out = new StringBuilder();
        int place = 0;
        int decimal = 0;
        for (Piece piece : section.pieces()) {
            if (piece instanceof Piece.Literal literal) {
                out.append(literal.text());
            } else if (piece instanceof Piece.Point) {
                grouped(out, padded, 0, place == 0 ? padded.length() : 0, section.grouping());
                out.append(shownDecimals > 0 ? "." : "");
            } else if (piece instanceof Piece.Whole) {
                // The first place takes whatever there are more digits than places.
                int from = place == 0 ? 0 : Math.max(0, padded.length() - section.wholePlaces() + place);
                int to = Math.max(0, padded.length() - section.wholePlaces() + place + 1);
                grouped(out, padded, from, to, section.grouping());
                place++;
            } else if (piece instanceof Piece.Decimal) {
                out.append(decimal < shownDecimals ? String.valueOf(decimals.charAt(decimal)) : "");
                decimal++;
            } else if (piece instanceof Piece.Exponent exponent) {
                out.append(exponent.text(exponent(number, section)));
            }
        }
        return out.toString();
    }

    private static int exponent(Numeral number, NumberSection section) {
        BigDecimal magnitude = scaled(number, section);
        return magnitude.signum() == 0 ? 0 : shift(magnitude, section);
    }

    private static void grouped(StringBuilder out, String digits, int from, int to, boolean grouping) {
        for (int i = from; i < to; i++) {
            out.append(digits.charAt(i));
            int left = digits.length() - i - 1;
            if (grouping && left > 0 && left % 3 == 0) {
                out.append(',');
            }
        }
    }
}
