package dev.slipway.templates.formats;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Points in time as text: the standard formats of one letter, else a custom one. */
public final class DateFormats {

    private static final String ROUND_TRIP = "yyyy-MM-dd'T'HH:mm:ss.fffffffK";

    private static final Map<Character, String> STANDARD = Map.ofEntries(
            Map.entry('d', "MM/dd/yyyy"),
            Map.entry('D', "dddd, dd MMMM yyyy"),
            Map.entry('f', "dddd, dd MMMM yyyy HH:mm"),
            Map.entry('F', "dddd, dd MMMM yyyy HH:mm:ss"),
            Map.entry('g', "MM/dd/yyyy HH:mm"),
            Map.entry('G', "MM/dd/yyyy HH:mm:ss"),
            Map.entry('m', "MMMM dd"),
            Map.entry('M', "MMMM dd"),
            Map.entry('o', ROUND_TRIP),
            Map.entry('O', ROUND_TRIP),
            Map.entry('r', "ddd, dd MMM yyyy HH:mm:ss 'GMT'"),
            Map.entry('R', "ddd, dd MMM yyyy HH:mm:ss 'GMT'"),
            Map.entry('s', "yyyy-MM-dd'T'HH:mm:ss"),
            Map.entry('t', "HH:mm"),
            Map.entry('T', "HH:mm:ss"),
            Map.entry('u', "yyyy-MM-dd HH:mm:ss'Z'"),
            Map.entry('U', "dddd, dd MMMM yyyy HH:mm:ss"),
            Map.entry('y', "yyyy MMMM"),
            Map.entry('Y', "yyyy MMMM"));

    private DateFormats() {}

    /** Null when .NET would refuse the format. An empty one is {@code G}. */
    public static @Nullable String format(Moment moment, String format) {
        if (format.length() > 1) {
            return CustomDateFormat.format(moment, format);
        }
        char letter = format.isEmpty() ? 'G' : format.charAt(0);
        String pattern = STANDARD.get(letter);
        if (pattern == null) {
            return null;
        }
        boolean inUtc = "rRuU".indexOf(letter) >= 0;
        return CustomDateFormat.format(inUtc ? moment.toUtc() : moment, pattern);
    }

    /** With seven decimals, and the kind told by Z, an offset, or nothing. */
    public static String roundTrip(Moment moment) {
        String text = CustomDateFormat.format(moment, ROUND_TRIP);
        if (text == null) {
            throw new IllegalStateException("The pattern of round trips is malformed");
        }
        return text;
    }
}
