package dev.slipway.templates.formats;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as people write it.
 *
 * @param local what the clock on the wall shows
 * @param offset null when nothing was said about it
 * @param utc it was marked by Z or GMT, not by an offset of nought
 */
public record Moment(LocalDateTime local, @Nullable ZoneOffset offset, boolean utc) {

    private static final long TICKS_PER_HOUR = 36_000_000_000L;
    private static final int NANOS_PER_TICK = 100;
    private static final int TICKS_PER_SECOND = 10_000_000;

    public static Moment naive(LocalDateTime local) {
        return new Moment(local, null, false);
    }

    public static Moment ofUtc(LocalDateTime local) {
        return new Moment(local, ZoneOffset.UTC, true);
    }

    /** Rounded to 100 ns; null when it leaves the years 1 to 9999. */
    public @Nullable Moment plusHours(double hours) {
        double ticks = hours * TICKS_PER_HOUR;
        if (!(Math.abs(ticks) < Long.MAX_VALUE / 4)) {
            return null;
        }
        long whole = Math.round(ticks);
        LocalDateTime moved = local.plusSeconds(Math.floorDiv(whole, TICKS_PER_SECOND))
                .plusNanos((long) Math.floorMod(whole, TICKS_PER_SECOND) * NANOS_PER_TICK);
        return moved.getYear() < 1 || moved.getYear() > 9999 ? null : new Moment(moved, offset, utc);
    }

    /** The same instant on a clock in UTC; what has no offset stays as it is. */
    public Moment toUtc() {
        return offset == null ? this : new Moment(local.minusSeconds(offset.getTotalSeconds()), ZoneOffset.UTC, true);
    }
}
