package dev.slipway.deployment.scripts;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** How much of one script's output is kept; shared by its two streams. */
final class OutputBudget {

    /** What a line costs in the log beside its text, in characters. */
    private static final int PER_LINE = 48;

    private final long limit;
    private final AtomicLong left;
    private final AtomicBoolean told = new AtomicBoolean();

    /** @param limit characters, with {@value #PER_LINE} added for each line */
    OutputBudget(long limit) {
        this.limit = limit;
        this.left = new AtomicLong(limit);
    }

    boolean spend(int characters) {
        return left.addAndGet(-characters - PER_LINE) >= 0;
    }

    boolean spent() {
        return left.get() < 0;
    }

    /** True once. */
    boolean firstToTell() {
        return told.compareAndSet(false, true);
    }

    String notice() {
        return "This script printed more than " + (limit >> 20)
                + " MB. What follows is not kept in the log; the script runs on. Write large output to a file instead.";
    }
}
