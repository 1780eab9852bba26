package dev.slipway.launcher.suite;

import java.time.Instant;
import java.util.Optional;

/**
 * A process by pid and start time, as a pid alone may belong to another one by now.
 *
 * @param startedMillis milliseconds since the epoch, as the kernel tells it
 */
public record ProcessRef(long pid, long startedMillis) {

    /** The kernel's boot time, which start times count from, is adjusted with the clock by a second at most. */
    private static final long TOLERANCE_MILLIS = 2_000;

    static ProcessRef of(ProcessHandle process) {
        return new ProcessRef(process.pid(), startOf(process));
    }

    /** The process, when it is still the same one. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().isPresent()) // a zombie has none
                .filter(process -> Math.abs(startOf(process) - startedMillis) <= TOLERANCE_MILLIS);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
