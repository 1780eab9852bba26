package dev.slipway.deployment.scripts;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A script under its supervisor. Its methods never block for long and may be called at any time. */
public final class RunningScript {

    private static final Logger LOG = Logger.getLogger(RunningScript.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supervisor supervisor;
    private final Duration grace;
    private double deadline;
    private boolean killed;
    private boolean ended;

    /** @param deadline as its supervisor was told at the start */
    RunningScript(Supervisor supervisor, Duration grace, double deadline) {
        this.supervisor = supervisor;
        this.grace = grace;
        this.deadline = deadline;
    }

    /** Uptime as the supervisor reads it: with two decimals. */
    static String seconds(double uptime) {
        return BigDecimal.valueOf(uptime).setScale(2, RoundingMode.DOWN).toPlainString();
    }

    /** @param deadlineUptime seconds of this machine's uptime until which the script may live */
    public synchronized void keepAlive(double deadlineUptime) {
        if (deadlineUptime > deadline) {
            deadline = deadlineUptime;
            order("deadline " + seconds(deadlineUptime));
        }
    }

    /** Its output has ended, so it probably has, too: the supervisor would notice, but later. */
    synchronized void look() {
        order("look");
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
