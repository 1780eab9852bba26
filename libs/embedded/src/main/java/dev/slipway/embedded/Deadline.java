package dev.slipway.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A bounded wait on the monotonic clock. */
public record Deadline(long nanos) {

    private static final long POLL_MILLIS = 25;

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public boolean passed() {
        return System.nanoTime() - nanos >= 0;
    }

    /** Whether the condition came true in time. */
    public boolean await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (passed()) {
                return false;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EmbeddedException("Interrupted while waiting");
            }
        }
        return true;
    }
}
