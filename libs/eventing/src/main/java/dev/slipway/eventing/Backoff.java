package dev.slipway.eventing;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Doubling pauses with jitter, so that copies that failed together do not come back together. */
record Backoff(Duration first, Duration longest) {

    /** Between half and all of {@code first * 2^(failures - 1)}, at most {@code longest} and at least a millisecond. */
    Duration after(int failures) {
        long whole = ceilingMillis(failures);
        return Duration.ofMillis(Math.max(1, ThreadLocalRandom.current().nextLong(whole / 2, whole + 1)));
    }

    long ceilingMillis(int failures) {
        int doublings = Math.min(Math.max(failures, 1) - 1, 30);
        return Math.min(longest.toMillis(), first.toMillis() << doublings);
    }
}
