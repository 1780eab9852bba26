package dev.slipway.eventing;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting thread; many raises before it looks count as one. */
final class Signal {

    private final Semaphore raised = new Semaphore(0);

    void raise() {
        if (raised.availablePermits() == 0) {
            raised.release();
        }
    }

    /** True when it was raised, false when the time passed. */
    boolean await(Duration atMost) throws InterruptedException {
        boolean woken = raised.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        raised.drainPermits();
        return woken;
    }
}
