package dev.slipway.deployment.execution;

import dev.slipway.deployment.queue.Lease;
import dev.slipway.deployment.scripts.RunningScript;
import org.jspecify.annotations.Nullable;

/** Ties whatever script runs at the moment to the task's lease: kept alive by renewals, killed by a cancel or a loss. */
final class Leash {

    private final Lease lease;
    private @Nullable RunningScript current;

    Leash(Lease lease) {
        this.lease = lease;
        lease.onKeepAlive(this::keepAlive);
        lease.onCancel(this::kill);
        lease.onLost(this::kill);
    }

    void hold(RunningScript script) {
        synchronized (this) {
            current = script;
        }
        // What happened between the script's start and now was told to nobody.
        script.keepAlive(lease.deadlineUptime());
        if (lease.cancelRequested() || lease.lost()) {
            script.kill();
        }
    }

    synchronized void release() {
        current = null;
    }

    private synchronized void keepAlive(double deadlineUptime) {
        if (current != null) {
            current.keepAlive(deadlineUptime);
        }
    }

    private synchronized void kill() {
        if (current != null) {
            current.kill();
        }
    }
}
