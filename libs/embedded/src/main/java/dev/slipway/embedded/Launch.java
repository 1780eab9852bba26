package dev.slipway.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts child processes in a session of their own, so that Ctrl-C in a terminal reaches the launcher alone. */
public record Launch(Path folder, Path log, Map<String, String> environment) {

    private static final long LOG_LIMIT_BYTES = 20L << 20;
    private static final List<String> INHERITED = List.of("PATH", "LANG", "TZ", "TMPDIR");

    public Process start(List<String> command) {
        rotate();
        var inSession = new ArrayList<>(List.of("setsid"));
        inSession.addAll(command);
        var builder = new ProcessBuilder(inSession)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new EmbeddedException("Cannot start " + command.get(0) + ": " + e.getMessage(), e);
        }
    }

    void run(List<String> command, Duration time) {
        var process = start(command);
        try {
            if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new EmbeddedException(
                        command.get(0) + " did not end within " + time.toSeconds() + " s, see " + log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new EmbeddedException("Interrupted while running " + command.get(0));
        }
        if (process.exitValue() != 0) {
            throw new EmbeddedException(
                    command.get(0) + " failed with exit code " + process.exitValue() + ", see " + log);
        }
    }

    private void rotate() {
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
                Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot rotate " + log + ": " + e.getMessage(), e);
        }
    }
}
