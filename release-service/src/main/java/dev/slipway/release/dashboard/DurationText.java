package dev.slipway.release.dashboard;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long something took, as people say it: {@code 34 seconds}, {@code 2 minutes}, {@code 1 hour}. */
final class DurationText {

    private DurationText() {}

    /** Empty before the start; counts to the end, or is empty while that is unknown. */
    static String between(@Nullable Instant start, @Nullable Instant end) {
        if (start == null || end == null) {
            return "";
        }
        var time = Duration.between(start, end);
        return time.toSeconds() < 60
                ? count(Math.max(1, time.toSeconds()), "second")
                : time.toMinutes() < 60 ? count(time.toMinutes(), "minute") : count(time.toHours(), "hour");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
