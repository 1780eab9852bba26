package dev.slipway.templates.formats;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Points in time by patterns of {@code y M d h H m s f F t g z K}, with quotes and escapes. */
final class CustomDateFormat {

    private static final int LONGEST = 1000;
    private static final int TICK_DIGITS = 7;
    private static final int NANOS_PER_TICK = 100;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_HOUR = 60;
    private static final int NOON = 12;

    private final Moment moment;
    private final LocalDateTime time;
    private final StringBuilder out = new StringBuilder();

    private CustomDateFormat(Moment moment) {
        this.moment = moment;
        this.time = moment.local();
    }

    static @Nullable String format(Moment moment, String pattern) {
        return pattern.length() > LONGEST ? null : new CustomDateFormat(moment).run(pattern);
    }

    private @Nullable String run(String pattern) {
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            int end = at + 1;
            if (c == '\'' || c == '"') {
                int close = pattern.indexOf(c, end);
                if (close < 0) {
                    return null;
                }
                out.append(pattern, end, close);
                end = close + 1;
            } else if (c == '\\') {
                if (end == pattern.length()) {
                    return null;
                }
                out.append(pattern.charAt(end++));
            } else if (c == '%') {
                if (end == pattern.length() || pattern.charAt(end) == '%') {
                    return null;
                }
            } else {
                while (end < pattern.length() && pattern.charAt(end) == c) {
                    end++;
                }
                if (!part(c, end - at)) {
                    return null;
                }
            }
            at = end;
        }
        return out.toString();
    }

    private boolean part(char letter, int length) {
        switch (letter) {
            case 'y' -> out.append(year(length));
            case 'M' -> out.append(month(length));
            case 'd' -> out.append(day(length));
            case 'h' -> out.append(padded(time.getHour() % NOON == 0 ? NOON : time.getHour() % NOON, length));
            case 'H' -> out.append(padded(time.getHour(), length));
            case 'm' -> out.append(padded(time.getMinute(), length));
            case 's' -> out.append(padded(time.getSecond(), length));
            case 't' -> out.append(time.getHour() < NOON ? "AM" : "PM", 0, Math.min(2, length));
            case 'f', 'F' -> {
                return fraction(letter, length);
            }
            case 'g' -> out.append("A.D.");
            case 'z' -> out.append(zone(length));
            case 'K' -> out.append(kind().repeat(length));
            default -> out.append(String.valueOf(letter).repeat(length));
        }
        return true;
    }

    private String year(int length) {
        int year = time.getYear();
        return length <= 2 ? padded(year % 100, length) : "0".repeat(Math.max(0, length - digits(year))) + year;
    }

    private static int digits(int number) {
        return Integer.toString(number).length();
    }

    private String month(int length) {
        return switch (length) {
            case 1, 2 -> padded(time.getMonthValue(), length);
            case 3 -> short3(time.getMonth().name());
            default -> capital(time.getMonth().name());
        };
    }

    private String day(int length) {
        return switch (length) {
            case 1, 2 -> padded(time.getDayOfMonth(), length);
            case 3 -> short3(time.getDayOfWeek().name());
            default -> capital(time.getDayOfWeek().name());
        };
    }

    private static String short3(String name) {
        return capital(name).substring(0, 3);
    }

    private static String capital(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String padded(int number, int length) {
        return length == 1 || number >= 10 ? Integer.toString(number) : "0" + number;
    }

    /** {@code F} leaves trailing zeros out, and the point before it when nothing is left. */
    private boolean fraction(char letter, int length) {
        if (length > TICK_DIGITS) {
            return false;
        }
        String ticks = Integer.toString(time.getNano() / NANOS_PER_TICK);
        String text = ("0".repeat(TICK_DIGITS - ticks.length()) + ticks).substring(0, length);
        if (letter == 'F') {
            while (text.endsWith("0")) {
                text = text.substring(0, text.length() - 1);
            }
            if (text.isEmpty() && out.length() > 0 && out.charAt(out.length() - 1) == '.') {
                out.setLength(out.length() - 1);
            }
        }
        out.append(text);
        return true;
    }

    private String kind() {
        return moment.offset() == null ? "" : moment.utc() ? "Z" : zone(3);
    }

    private String zone(int length) {
        ZoneOffset offset = moment.offset() == null ? ZoneOffset.UTC : moment.offset();
        int minutes = Math.abs(offset.getTotalSeconds()) / SECONDS_PER_MINUTE;
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        String hours = padded(minutes / MINUTES_PER_HOUR, length);
        return sign + hours + (length > 2 ? ":" + padded(minutes % MINUTES_PER_HOUR, 2) : "");
    }
}
