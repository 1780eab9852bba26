package dev.slipway.templates.formats;

import java.util.ArrayList;
import java.util.List;

/**
 * One section of a custom format.
 *
 * @param pieces in the order written
 * @param wholePlaces places in front of the point
 * @param wholeZeros digits that are shown in any case: from the first {@code 0} to the point
 * @param decimals places behind the point
 * @param decimalZeros of these, how many are shown in any case
 * @param grouping commas between groups of three digits
 * @param scale power of ten by which percent signs and trailing commas move the point
 */
record NumberSection(
        List<Piece> pieces,
        int wholePlaces,
        int wholeZeros,
        int decimals,
        int decimalZeros,
        boolean grouping,
        int scale,
        boolean scientific) {

    sealed interface Piece {

        record Literal(String text) implements Piece {}

        /** A digit in front of the point. */
        record Whole() implements Piece {}

        record Point() implements Piece {}

        /** A digit behind the point. */
        record Decimal() implements Piece {}

        /** @param plus a positive exponent shows its sign */
        record Exponent(char letter, boolean plus, int digits) implements Piece {

            String text(int exponent) {
                String sign = exponent < 0 ? "-" : plus ? "+" : "";
                String text = Integer.toString(Math.abs(exponent));
                return letter + sign + "0".repeat(Math.max(0, digits - text.length())) + text;
            }
        }
    }

    private static final int MOST_EXPONENT_DIGITS = 10;

    /** At semicolons outside of quotes; at least one section. */
    static List<String> split(String format) {
        List<String> sections = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\'' || c == '"') {
                i = closing(format, i);
            } else if (c == ';') {
                sections.add(format.substring(from, i));
                from = i + 1;
            }
        }
        sections.add(format.substring(from));
        return sections;
    }

    private static int closing(String format, int quote) {
        int end = format.indexOf(format.charAt(quote), quote + 1);
        return end < 0 ? format.length() : end;
    }

    static NumberSection parse(String section) {
        return new Scan(section).read();
    }

    /** One pass over a section. */
    private static final class Scan {
        private final String text;
        private final List<Piece> pieces = new ArrayList<>();
        private int places;
        private int firstZero = -1;
        private int decimals;
        private int decimalZeros;
        private boolean pointSeen;
        private boolean grouping;
        private int pendingCommas;
        private int scale;
        private boolean scientific;

        Scan(String text) {
            this.text = text;
        }

        NumberSection read() {
            int at = 0;
            while (at < text.length()) {
                at = next(at);
            }
            if (!pointSeen) {
                scale -= 3 * pendingCommas;
            }
            int zeros = firstZero < 0 ? 0 : places - firstZero;
            return new NumberSection(
                    List.copyOf(pieces), places, zeros, decimals, decimalZeros, grouping, scale, scientific);
        }

        private int next(int at) {
            char c = text.charAt(at);
            switch (c) {
                case '0', '#' -> digit(c);
                case '.' -> point();
                case ',' -> pendingCommas += places > 0 && !pointSeen ? 1 : 0;
                case '%' -> mark("%", 2);
                case '‰' -> mark("‰", 3);
                case '\'', '"' -> {
                    int end = closing(text, at);
                    pieces.add(new Piece.Literal(text.substring(at + 1, end)));
                    return end + 1;
                }
                case '\\' -> {
                    pieces.add(new Piece.Literal(
                            text.substring(Math.min(at + 1, text.length()), Math.min(at + 2, text.length()))));
                    return at + 2;
                }
                case 'E', 'e' -> {
                    return exponent(at);
                }
                default -> pieces.add(new Piece.Literal(String.valueOf(c)));
            }
            return at + 1;
        }

        private void mark(String sign, int power) {
            scale += power;
            pieces.add(new Piece.Literal(sign));
        }

        private void digit(char c) {
            if (pointSeen) {
                decimals++;
                decimalZeros = c == '0' ? decimals : decimalZeros;
                pieces.add(new Piece.Decimal());
                return;
            }
            grouping |= pendingCommas > 0;
            pendingCommas = 0;
            firstZero = c == '0' && firstZero < 0 ? places : firstZero;
            places++;
            pieces.add(new Piece.Whole());
        }

        private void point() {
            if (!pointSeen) {
                pointSeen = true;
                scale -= 3 * pendingCommas;
                pieces.add(new Piece.Point());
            }
        }

        /** {@code E0}, {@code E+0}, {@code e-000}; any other E is a letter. */
        private int exponent(int at) {
            int digit = at + 1;
            boolean sign = digit < text.length() && (text.charAt(digit) == '+' || text.charAt(digit) == '-');
            boolean plus = sign && text.charAt(digit) == '+';
            digit += sign ? 1 : 0;
            int end = digit;
            while (end < text.length() && text.charAt(end) == '0') {
                end++;
            }
            if (end == digit) {
                pieces.add(new Piece.Literal(text.substring(at, at + 1)));
                return at + 1;
            }
            scientific = true;
            pieces.add(new Piece.Exponent(text.charAt(at), plus, Math.min(MOST_EXPONENT_DIGITS, end - digit)));
            return end;
        }
    }
}
