package dev.slipway.eventing;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Tells people that facts wait. Not part of readiness: a service whose facts wait still answers every request, and
 * taking it out of traffic would turn a broker's trouble into an outage.
 */
@Wellness
@Singleton
class OutboxHealth implements HealthCheck {

    private static final double BEHIND_SECONDS = 60;

    private final EventingMetrics metrics;

    OutboxHealth(EventingMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public HealthCheckResponse call() {
        OutboxStore.Backlog backlog = metrics.outbox();
        return HealthCheckResponse.named("outbox")
                .status(backlog.oldestSeconds() < BEHIND_SECONDS)
                .withData("waiting", backlog.rows())
                .withData("oldestSeconds", Math.round(backlog.oldestSeconds()))
                .build();
    }
}
