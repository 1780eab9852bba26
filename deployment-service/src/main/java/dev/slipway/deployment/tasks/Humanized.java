package dev.slipway.deployment.tasks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times and durations as sentences, which is how the API shows them beside the exact ones. */
final class Humanized {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE, dd MMMM yyyy h:mm a xxx", Locale.ENGLISH);

    private Humanized() {}

    static String completed(TaskState state, @Nullable Instant completedTime) {
        if (completedTime != null) {
            return MOMENT.format(completedTime.atOffset(ZoneOffset.UTC));
        }
        return state.wireName() + "...";
    }

    static String duration(@Nullable Instant from, @Nullable Instant to, Instant now) {
        if (from == null) {
            return "";
        }
        var duration = Duration.between(from, to == null ? now : to);
        var seconds = Math.max(0, duration.toSeconds());
        if (seconds < 1) {
            return "less than a second";
        }
        if (seconds < 60) {
            return counted(seconds, "second");
        }
        if (seconds < 3600) {
            return counted(seconds / 60, "minute");
        }
        if (seconds < 86_400) {
            return counted(seconds / 3600, "hour");
        }
        return counted(seconds / 86_400, "day");
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
