package dev.slipway.launcher.suite;

import java.time.Duration;

/** How long to wait before a process that died is started again: at once, then longer each time, up to half a minute. */
record BackOff(int failures) {

    private static final Duration STABLE = Duration.ofMinutes(1);
    private static final long FIRST_MILLIS = 200;
    private static final long LONGEST_MILLIS = 30_000;
    private static final int DOUBLINGS = 8;

    static BackOff none() {
        return new BackOff(0);
    }

    /** After a death; one that had lived for a minute counts as the first. */
    BackOff after(Duration lived) {
        return new BackOff(lived.compareTo(STABLE) >= 0 ? 1 : failures + 1);
    }

    Duration delay() {
        long millis = failures == 0 ? 0 : FIRST_MILLIS << Math.min(failures - 1, DOUBLINGS);
        return Duration.ofMillis(Math.min(millis, LONGEST_MILLIS));
    }
}
