package dev.slipway.scheduler.timers;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Keeps the clock going whatever happened to its own timer, and counts who waits. A hint, never the source of truth. */
@ApplicationScoped
class TimerTick {

    /** As long as producers keep facts to publish them again. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final TimerClock clock;
    private final TimerStore timers;
    private final TimerMetrics metrics;

    TimerTick(TimerClock clock, TimerStore timers, TimerMetrics metrics) {
        this.clock = clock;
        this.timers = timers;
        this.metrics = metrics;
    }

    @Scheduled(every = "5s", identity = "timers")
    Uni<Void> tick() {
        clock.wake();
        return timers.waiting()
                .invoke(metrics::waiting)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "tidy-timers")
    Uni<Void> tidy() {
        return timers.tidy(KEPT).onFailure().recoverWithNull();
    }
}
