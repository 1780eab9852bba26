package dev.slipway.deployment.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Seconds since this machine started: a clock that supervisors (bash) read too and that nobody sets. See proc(5). */
final class Uptime {

    private static final Path SOURCE = Path.of("/proc/uptime");

    private Uptime() {}

    static double seconds() {
        try {
            var line = Files.readString(SOURCE);
            return Double.parseDouble(line.substring(0, line.indexOf(' ')));
        } catch (IOException e) {
            throw new UncheckedIOException("Leases need " + SOURCE + ", which only Linux has", e);
        }
    }
}
