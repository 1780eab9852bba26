package dev.slipway.deployment.scripts;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A script under its supervisor. Its methods never block for long and may be called at any time. */
public final class RunningScript {

    private static final Logger LOG = Logger.getLogger(RunningScript.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supervisor supervisor;
    private final Duration grace;
    private boolean killed;
    private boolean ended;

    RunningScript(Supervisor supervisor, Duration grace) {
        this.supervisor = supervisor;
        this.grace = grace;
    }

    /** @param deadlineUptime seconds of this machine's uptime until which the script may live */
    public synchronized void keepAlive(double deadlineUptime) {
        order(String.format(Locale.ROOT, "deadline %.2f", deadlineUptime));
    }

    public synchronized void kill() {
        killed = true;
        order("kill");
        // Should the supervisor itself not answer, its end takes the script along.
        CompletableFuture.delayedExecutor(grace.plus(PATIENCE).toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::insist);
    }

    private synchronized void insist() {
        if (!ended) {
            supervisor.destroy();
        }
    }

    /** From here on nothing is said any more: the supervisor may serve another script. */
    synchronized boolean end() {
        ended = true;
        return killed;
    }

    private void order(String line) {
        if (ended) {
            return;
        }
        try {
            supervisor.order(List.of(line));
        } catch (IOException e) {
            LOG.debugf("The supervisor is gone: %s", e.getMessage());
        }
    }
}
