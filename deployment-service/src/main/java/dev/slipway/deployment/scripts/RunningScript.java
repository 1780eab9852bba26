package dev.slipway.deployment.scripts;

import dev.slipway.deployment.scripts.ScriptResult.Ending;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** A script and its supervisor. {@link #keepAlive} and {@link #kill} never block for long and may be called at any time. */
public final class RunningScript {

    private static final Logger LOG = Logger.getLogger(RunningScript.class);

    /** How long output may go on after the supervisor's end: only where a process escaped it. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Process process;
    private final OutputStream pipe;
    private final Path reasonFile;
    private final Duration grace;
    private final Future<?> stdout;
    private final Future<?> stderr;
    private volatile boolean killed;

    RunningScript(Process process, Path reasonFile, Duration grace, Future<?> stdout, Future<?> stderr) {
        this.process = process;
        this.pipe = process.getOutputStream();
        this.reasonFile = reasonFile;
        this.grace = grace;
        this.stdout = stdout;
        this.stderr = stderr;
    }

    /** @param deadlineUptime seconds of this machine's uptime until which the script may live */
    public void keepAlive(double deadlineUptime) {
        send(String.format(Locale.ROOT, "deadline %.2f\n", deadlineUptime));
    }

    public void kill() {
        killed = true;
        send("kill\n");
        // Should the supervisor itself not answer, its end takes the script along.
        var limit = grace.plusSeconds(5);
        java.util.concurrent.CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
                .execute(process::destroyForcibly);
    }

    private void send(String line) {
        try {
            synchronized (pipe) {
                pipe.write(line.getBytes(StandardCharsets.US_ASCII));
                pipe.flush();
            }
        } catch (IOException e) {
            LOG.debugf("The supervisor is gone: %s", e.getMessage());
        }
    }

    /** Blocks until the script, all it started and its output have ended. */
    ScriptResult await() throws InterruptedException {
        int exitCode = process.waitFor();
        long until = System.nanoTime() + LAST_WORDS.toNanos();
        for (Future<?> stream : new Future<?>[] {stdout, stderr}) {
            try {
                stream.get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                LOG.warn(
                        "A process left its script's group and session and still holds its output; not waiting for it");
                stream.cancel(true);
            } catch (ExecutionException e) {
                LOG.warn("Reading a script's output failed", e.getCause());
            }
        }
        return new ScriptResult(ending(), exitCode);
    }

    private Ending ending() {
        String reason = "";
        try {
            if (Files.exists(reasonFile)) {
                reason = Files.readString(reasonFile).strip();
            }
        } catch (IOException e) {
            LOG.warnf("Why a script was ended could not be read: %s", e.getMessage());
        }
        return switch (reason) {
            case "closed", "deadline" -> killed ? Ending.KILLED : Ending.ABANDONED;
            case "killed" -> Ending.KILLED;
            default -> Ending.EXITED;
        };
    }
}
