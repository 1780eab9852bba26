package dev.slipway.deployment.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Points in time as people and clients write them: RFC 3339, and what .NET's DateTimeOffset writes and reads
 * ({@code 2014-07-12 17:54:00 +11:00}, {@code 7/12/2014 5:54 PM +11:00}). Without an offset it is UTC.
 */
final class Moment {

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:(?:T|\\s+|,\\s*)(.+))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AMERICAN =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?:(?:T|\\s+|,\\s*)(.+))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(?:[a-z]{3,9},?\\s+)?(\\d{1,2})[\\s-]([a-z]{3,9})[\\s-](\\d{4})(?:,?\\s+(.+))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?\\s*(am|pm)?\\s*"
                    + "(Z|UTC|GMT|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?)?",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Moment() {}

    /** Empty when the text is no point in time. */
    static Optional<Instant> parse(String text) {
        try {
            var input = text.strip();
            var iso = ISO.matcher(input);
            if (iso.matches()) {
                return at(number(iso, 1), number(iso, 2), number(iso, 3), iso.group(4));
            }
            var american = AMERICAN.matcher(input);
            if (american.matches()) {
                return at(number(american, 3), number(american, 1), number(american, 2), american.group(4));
            }
            var words = DAY_MONTH_YEAR.matcher(input);
            if (words.matches()) {
                var month =
                        MONTHS.indexOf(words.group(2).toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
                return at(number(words, 3), month, number(words, 1), words.group(4));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> at(int year, int month, int day, @Nullable String timeText) {
        if (timeText == null) {
            return Optional.of(LocalDateTime.of(year, month, day, 0, 0)
                    .atOffset(ZoneOffset.UTC)
                    .toInstant());
        }
        var time = TIME.matcher(timeText.strip());
        if (!time.matches()) {
            return Optional.empty();
        }
        var hour = number(time, 1);
        var half = time.group(5);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
        }
        var second = time.group(3) == null ? 0 : number(time, 3);
        var nano = time.group(4) == null ? 0 : Integer.parseInt((time.group(4) + "00000000").substring(0, 9));
        var local = LocalDateTime.of(year, month, day, hour, number(time, 2), second, nano);
        return Optional.of(OffsetDateTime.of(local, offset(time.group(6))).toInstant());
    }

    private static ZoneOffset offset(@Nullable String text) {
        var digits = text == null ? "" : text.toUpperCase(Locale.ROOT).replaceFirst("^(Z|UTC|GMT)", "");
        return digits.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(padded(digits));
    }

    /** {@code +5}, {@code +0530} and {@code +5:30} as {@code +05:30}. */
    private static String padded(String offset) {
        var sign = offset.substring(0, 1);
        var rest = offset.substring(1);
        if (rest.contains(":")) {
            var parts = rest.split(":", -1);
            return sign + (parts[0].length() == 1 ? "0" : "") + parts[0] + ":" + parts[1];
        }
        return switch (rest.length()) {
            case 1 -> sign + "0" + rest;
            case 3 -> sign + "0" + rest;
            default -> offset;
        };
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
