package dev.slipway.templates.filters;

import static dev.slipway.templates.filters.BuiltInFilters.taking;

import dev.slipway.templates.Filter;
import dev.slipway.templates.formats.DateFormats;
import dev.slipway.templates.formats.Moment;
import dev.slipway.templates.formats.Moments;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** The time that it is, and time that passes. */
final class DateFilters {

    private static final int HOURS_PER_DAY = 24;
    private static final int LONGEST_NUMBER = 30;

    private DateFilters() {}

    static Map<String, Filter> all(InstantSource clock, ZoneId zone) {
        return Map.of(
                "nowdate",
                now(() -> Moment.naive(LocalDateTime.ofInstant(clock.instant(), zone))),
                "nowdateutc",
                now(() -> Moment.ofUtc(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))),
                "addhours",
                adding(1),
                "adddays",
                adding(HOURS_PER_DAY));
    }

    private interface Now {
        Moment moment();
    }

    /** Takes no input: it stands first, as in {@code #{ | NowDate "HH:mm"}}. */
    private static Filter now(Now now) {
        return (input, arguments) -> {
            if (input != null || arguments.size() > 1) {
                return null;
            }
            return arguments.isEmpty()
                    ? DateFormats.roundTrip(now.moment())
                    : DateFormats.format(now.moment(), arguments.get(0));
        };
    }

    private static Filter adding(int hours) {
        return taking(1, 1, (input, arguments) -> {
            Moment moment = Moments.parse(input);
            String number = arguments.get(0).trim();
            boolean readable = number.length() < LONGEST_NUMBER && number.matches("[-+]?[0-9]*\\.?[0-9]+");
            Moment moved = moment == null || !readable ? null : moment.plusHours(Double.parseDouble(number) * hours);
            return moved == null ? null : DateFormats.roundTrip(moved);
        });
    }
}
