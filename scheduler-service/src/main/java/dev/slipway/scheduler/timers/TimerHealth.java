package dev.slipway.scheduler.timers;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the table of timers can be read. */
@Readiness
@ApplicationScoped
class TimerHealth implements HealthCheck {

    private final TimerClock clock;

    TimerHealth(TimerClock clock) {
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("timers").status(clock.healthy()).build();
    }
}
