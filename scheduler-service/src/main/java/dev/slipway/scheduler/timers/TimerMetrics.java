package dev.slipway.scheduler.timers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** How many timers wait, how many fired, and how late the latest was. */
@ApplicationScoped
class TimerMetrics {

    private final AtomicLong waiting;
    private final AtomicLong lagMillis;
    private final Counter fired;

    TimerMetrics(MeterRegistry registry) {
        this.waiting = registry.gauge("slipway.timers.waiting", new AtomicLong());
        this.lagMillis = registry.gauge("slipway.timers.lag.millis", new AtomicLong());
        this.fired = registry.counter("slipway.timers.fired");
    }

    void waiting(long count) {
        waiting.set(count);
    }

    void fired(List<TimerStore.Claimed> claimed) {
        fired.increment(claimed.size());
        TimerStore.Claimed last = claimed.get(claimed.size() - 1);
        if (!last.timer().told()) {
            lagMillis.set(Duration.between(last.timer().dueAt(), last.now()).toMillis());
        }
    }
}
