package dev.slipway.scheduler.timers;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Sleeps until the next timer of the table, but never longer than {@link #LONGEST_MILLIS}, because another copy may have
 * stored an earlier one. A new timer of this copy wakes it at once. One firing runs at a time.
 */
@ApplicationScoped
class TimerClock {

    private static final Logger LOG = Logger.getLogger(TimerClock.class);
    private static final long LONGEST_MILLIS = 250;
    private static final long AFTER_FAILURE_MILLIS = 1000;

    private final FireTimers fireTimers;
    private final TimerStore timers;
    private final Vertx vertx;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean wokenMeanwhile = new AtomicBoolean();
    private final AtomicLong timerId = new AtomicLong(-1);
    private volatile boolean stopped;
    private volatile boolean failing;

    TimerClock(FireTimers fireTimers, TimerStore timers, Vertx vertx) {
        this.fireTimers = fireTimers;
        this.timers = timers;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        sleep(1);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        vertx.cancelTimer(timerId.get());
    }

    /** Looks at the table now instead of when it meant to. */
    void wake() {
        sleep(1);
    }

    boolean healthy() {
        return !failing;
    }

    private void sleep(long millis) {
        if (!stopped) {
            vertx.cancelTimer(timerId.getAndSet(vertx.setTimer(millis, id -> turn())));
        }
    }

    private void turn() {
        wokenMeanwhile.set(true);
        if (!running.compareAndSet(false, true)) {
            return;
        }
        wokenMeanwhile.set(false);
        fireTimers.fire().chain(this::pause).subscribe().with(this::again, this::afterFailure);
    }

    private Uni<Long> pause(int fired) {
        return fired > 0
                ? Uni.createFrom().item(1L)
                : timers.next().map(next -> next.map(TimerClock::millisUntil).orElse(LONGEST_MILLIS));
    }

    private void again(long millis) {
        failing = false;
        running.set(false);
        // Who called during the turn may have stored a timer that the turn did not see.
        sleep(wokenMeanwhile.getAndSet(false) ? 1 : millis);
    }

    private void afterFailure(Throwable failure) {
        if (!failing) {
            LOG.warnf("Timers wait: the table cannot be read: %s", failure.getMessage());
        }
        failing = true;
        running.set(false);
        sleep(AFTER_FAILURE_MILLIS);
    }

    private static long millisUntil(double seconds) {
        return Math.max(1, Math.min(LONGEST_MILLIS, (long) Math.ceil(seconds * 1000)));
    }
}
