package dev.slipway.deployment.queue;

import dev.slipway.deployment.tasks.Closing;
import java.util.function.DoubleConsumer;

/**
 * A worker's hold on a task. Callbacks run on the heartbeat's thread (or at once when what they wait for has happened
 * already) and must not block.
 */
public interface Lease {

    long epoch();

    /** True for good once the lease could not be kept: stop, and write nothing more. */
    boolean lost();

    /** Somebody asked to cancel the task; it stays held until the run ends. */
    boolean cancelRequested();

    /** This worker stops: begin no further step, and leave the rest to whoever takes the task over. */
    boolean draining();

    /** Until when scripts may live without another word, in seconds of this machine's uptime (/proc/uptime). */
    double deadlineUptime();

    /** Called with the new deadline, in seconds of uptime, after each renewal that the database confirmed. */
    void onKeepAlive(DoubleConsumer deadlineUptimeSeconds);

    void onCancel(Runnable reaction);

    void onLost(Runnable reaction);

    /** Has {@code closing} written in the transaction that ends the task. */
    void atEnd(Closing closing);
}
