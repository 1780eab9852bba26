package dev.slipway.deployment.machinepolicies;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** A duration as clients write it: {@code hh:mm:ss}, with days in front and fractions behind when there are any. */
final class TimeSpan {

    private static final Pattern FORM =
            Pattern.compile("(?:(\\d{1,5})\\.)?(\\d{1,2}):([0-5]?\\d)(?::([0-5]?\\d)(?:\\.\\d{1,7})?)?");

    private TimeSpan() {}

    /** The same duration in the server's spelling, {@code 1.02:03:04}; empty when it is none. */
    static Optional<String> of(String text) {
        var found = FORM.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var span = Duration.ofDays(number(found.group(1)))
                    .plusHours(number(found.group(2)))
                    .plusMinutes(number(found.group(3)))
                    .plusSeconds(number(found.group(4)));
            var time = "%02d:%02d:%02d".formatted(span.toHoursPart(), span.toMinutesPart(), span.toSecondsPart());
            return Optional.of(span.toDays() == 0 ? time : span.toDays() + "." + time);
        } catch (DateTimeException | ArithmeticException outOfBounds) {
            return Optional.empty();
        }
    }

    private static long number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
