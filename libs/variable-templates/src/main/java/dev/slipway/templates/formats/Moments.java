package dev.slipway.templates.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as .NET's invariant culture does: ISO 8601, month/day/year, and days with the month's English name. */
public final class Moments {

    private static final int LONGEST = 100;
    private static final int NOON = 12;
    private static final int NANO_DIGITS = 9;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String TIME =
            "(?:(?:T|\\s+)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.(?<fraction>\\d{1,9}))?)?"
                    + "(?:\\s*(?<half>AM|PM))?)?\\s*(?<zone>Z|GMT|UTC|[-+]\\d{1,2}(?::?\\d{2})?)?";
    private static final List<Pattern> SHAPES = List.of(
            shape("(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})"),
            shape("(?<month>\\d{1,2})[-/](?<day>\\d{1,2})[-/](?<year>\\d{4})"),
            shape("(?:[A-Za-z]{3,9},?\\s+)?(?<day>\\d{1,2})[\\s-](?<month>[A-Za-z]{3,9}),?[\\s-](?<year>\\d{4})"),
            shape("(?:[A-Za-z]{3,9},\\s+)?(?<month>[A-Za-z]{3,9})\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})"));

    private Moments() {}

    private static Pattern shape(String date) {
        return Pattern.compile(date + TIME, Pattern.CASE_INSENSITIVE);
    }

    /** Null when it is no date. */
    public static @Nullable Moment parse(String text) {
        String trimmed = text.trim();
        if (trimmed.length() > LONGEST) {
            return null;
        }
        for (Pattern shape : SHAPES) {
            Matcher found = shape.matcher(trimmed);
            if (found.matches()) {
                return read(found);
            }
        }
        return null;
    }

    private static @Nullable Moment read(Matcher found) {
        try {
            var date = LocalDate.of(number(found, "year"), month(found.group("month")), number(found, "day"));
            var local = LocalDateTime.of(date, time(found));
            String zone = found.group("zone");
            if (zone == null) {
                return Moment.naive(local);
            }
            boolean utc = Character.isLetter(zone.charAt(0));
            return utc ? Moment.ofUtc(local) : new Moment(local, offset(zone), false);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalTime time(Matcher found) {
        if (found.group("hour") == null) {
            return LocalTime.MIDNIGHT;
        }
        int hour = number(found, "hour");
        String half = found.group("half");
        if (half != null) {
            if (hour < 1 || hour > NOON) {
                throw new DateTimeException("There is no hour " + hour + half);
            }
            hour = hour % NOON + (half.equalsIgnoreCase("PM") ? NOON : 0);
        }
        String fraction = found.group("fraction");
        int nanos = fraction == null ? 0 : Integer.parseInt(fraction + "0".repeat(NANO_DIGITS - fraction.length()));
        return LocalTime.of(
                hour, number(found, "minute"), found.group("second") == null ? 0 : number(found, "second"), nanos);
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        return MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static ZoneOffset offset(String zone) {
        String digits = zone.substring(1).replace(":", "");
        int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        int sign = zone.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }
}
