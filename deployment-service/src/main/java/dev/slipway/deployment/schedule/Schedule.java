package dev.slipway.deployment.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When a deployment may start.
 *
 * @param queueTime never before the moment of asking
 * @param expiry latest start, or null: it waits as long as it takes
 * @param later false when it may start at once
 */
public record Schedule(Instant queueTime, @Nullable Instant expiry, boolean later) {

    static final Duration FURTHEST = Duration.ofDays(30);
    static final Duration FORGIVEN = Duration.ofMinutes(1);
    static final Duration SOONEST = Duration.ofSeconds(1);

    /** The window that a person gets who names a time but no end: what clients of this API have always assumed. */
    static final Duration DEFAULT_WINDOW = Duration.ofMinutes(30);

    /** How long a due task waits for the scheduler's word before it becomes eligible without. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Either a schedule or the reasons why there is none. */
    public record Decision(@Nullable Schedule schedule, List<String> problems) {}

    public static Schedule now(Instant now) {
        return new Schedule(now, null, false);
    }

    /** From when a worker may claim it although the scheduler said nothing. */
    public Instant eligibleAt() {
        return later ? queueTime.plus(PATIENCE) : queueTime;
    }

    /** @param queueTime and {@code expiry} as sent; null, blank or a zero date means not given */
    public static Decision decide(Instant now, @Nullable String queueTime, @Nullable String expiry) {
        var problems = new ArrayList<String>();
        var start = read("QueueTime", queueTime, problems);
        var end = read("QueueTimeExpiry", expiry, problems);
        if (!problems.isEmpty()) {
            return new Decision(null, problems);
        }
        if (start != null && start.isBefore(now.minus(FORGIVEN))) {
            problems.add(
                    "The deployment cannot be scheduled for %s: that has passed. Choose a later time, or none to start now."
                            .formatted(start));
        }
        if (start != null && start.isAfter(now.plus(FURTHEST))) {
            problems.add(
                    "The deployment cannot be scheduled for %s: at most 30 days ahead is possible, that is until %s."
                            .formatted(start, now.plus(FURTHEST)));
        }
        var later = start != null && !start.isBefore(now.plus(SOONEST));
        var effective = later && start != null ? start : now;
        if (end != null && !end.isAfter(effective)) {
            problems.add(
                    "The deployment cannot expire at %s: that is not after its start at %s.".formatted(end, effective));
        }
        if (!problems.isEmpty()) {
            return new Decision(null, problems);
        }
        var window = end == null && later ? effective.plus(DEFAULT_WINDOW) : end;
        return new Decision(new Schedule(effective, window, later), List.of());
    }

    private static @Nullable Instant read(String field, @Nullable String text, List<String> problems) {
        if (text == null || text.isBlank() || text.startsWith("0001-01-01")) {
            return null;
        }
        var moment = Moment.parse(text);
        if (moment.isEmpty()) {
            problems.add(String.format(
                    Locale.ROOT,
                    "%s '%s' is not a date and time. Write it like 2026-07-12 17:54:00 +11:00.",
                    field,
                    text));
        }
        return moment.orElse(null);
    }
}
