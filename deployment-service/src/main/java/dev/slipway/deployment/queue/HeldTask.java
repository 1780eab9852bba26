package dev.slipway.deployment.queue;

import dev.slipway.deployment.tasks.Closing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/** This worker's side of a lease. What waits for an event that has happened already is told at once. */
final class HeldTask implements Lease {

    /** A script may live this long after a renewal was asked for; the database's lease of 15 seconds outlives it. */
    static final double KEEP_ALIVE_SECONDS = 10;

    private final ClaimedTask task;
    private final List<DoubleConsumer> keepAlive = new ArrayList<>();
    private final List<Runnable> cancelReactions = new ArrayList<>();
    private final List<Runnable> lostReactions = new ArrayList<>();
    private double deadline;
    private boolean cancelled;
    private boolean lost;
    private volatile boolean ending;
    private volatile Closing closing = Closing.NOTHING;
    private boolean draining;

    /** @param askedAt uptime before the claim was sent */
    HeldTask(ClaimedTask task, double askedAt, boolean cancelled) {
        this.task = task;
        this.deadline = askedAt + KEEP_ALIVE_SECONDS;
        this.cancelled = cancelled;
    }

    ClaimedTask task() {
        return task;
    }

    @Override
    public long epoch() {
        return task.epoch();
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

    @Override
    public synchronized double deadlineUptime() {
        return deadline;
    }

    @Override
    public void onKeepAlive(DoubleConsumer deadlineUptimeSeconds) {
        double current;
        synchronized (this) {
            keepAlive.add(deadlineUptimeSeconds);
            current = deadline;
        }
        deadlineUptimeSeconds.accept(current);
    }

    @Override
    public void onCancel(Runnable reaction) {
        boolean already;
        synchronized (this) {
            already = cancelled;
            cancelReactions.add(reaction);
        }
        if (already) {
            reaction.run();
        }
    }

    @Override
    public void onLost(Runnable reaction) {
        boolean already;
        synchronized (this) {
            already = lost;
            lostReactions.add(reaction);
        }
        if (already) {
            reaction.run();
        }
    }

    @Override
    public void atEnd(Closing last) {
        closing = last;
    }

    Closing closing() {
        return closing;
    }

    /** Its end is being written: from now on a renewal may find it gone because that was done. */
    void ending() {
        ending = true;
    }

    boolean isEnding() {
        return ending;
    }

    /** The database confirmed a renewal that was asked for at {@code askedAt} of uptime. */
    void renewed(double askedAt) {
        List<DoubleConsumer> told;
        double current;
        synchronized (this) {
            if (lost) {
                return;
            }
            deadline = Math.max(deadline, askedAt + KEEP_ALIVE_SECONDS);
            current = deadline;
            told = List.copyOf(keepAlive);
        }
        told.forEach(each -> each.accept(current));
    }

    void cancel() {
        List<Runnable> told;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            told = List.copyOf(cancelReactions);
        }
        told.forEach(Runnable::run);
    }

    synchronized void drain() {
        draining = true;
    }

    void lose() {
        List<Runnable> told;
        synchronized (this) {
            if (lost) {
                return;
            }
            lost = true;
            told = List.copyOf(lostReactions);
        }
        told.forEach(Runnable::run);
    }
}
