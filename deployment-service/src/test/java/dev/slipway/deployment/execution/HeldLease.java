package dev.slipway.deployment.execution;

import dev.slipway.deployment.queue.Lease;
import dev.slipway.deployment.tasks.Closing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/** A lease that a test holds. */
final class HeldLease implements Lease {

    private final long epoch;
    private final double seconds;
    private final List<Runnable> onCancel = new ArrayList<>();
    private final List<Runnable> onLost = new ArrayList<>();
    private boolean cancelled;
    private boolean lost;
    private Closing closing = Closing.NOTHING;
    private boolean draining;

    /** @param seconds how long scripts live without another word */
    HeldLease(long epoch, double seconds) {
        this.epoch = epoch;
        this.seconds = seconds;
    }

    @Override
    public long epoch() {
        return epoch;
    }

    @Override
    public synchronized boolean lost() {
        return lost;
    }

    @Override
    public synchronized boolean cancelRequested() {
        return cancelled;
    }

    @Override
    public synchronized boolean draining() {
        return draining;
    }

    synchronized void drain() {
        draining = true;
    }

    @Override
    public double deadlineUptime() {
        try {
            return seconds
                    + Double.parseDouble(
                            Files.readString(Path.of("/proc/uptime")).split(" ")[0]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void onKeepAlive(DoubleConsumer deadlineUptimeSeconds) {}

    @Override
    public synchronized void onCancel(Runnable reaction) {
        onCancel.add(reaction);
    }

    @Override
    public synchronized void onLost(Runnable reaction) {
        onLost.add(reaction);
    }

    @Override
    public synchronized void atEnd(Closing last) {
        closing = last;
    }

    synchronized Closing closing() {
        return closing;
    }

    synchronized void cancel() {
        cancelled = true;
        onCancel.forEach(Runnable::run);
    }

    synchronized void lose() {
        lost = true;
        onLost.forEach(Runnable::run);
    }
}
