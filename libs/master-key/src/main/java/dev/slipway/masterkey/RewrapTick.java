package dev.slipway.masterkey;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;

/** Keeps the wrapping going and tells how far it is. Not part of readiness: both keys work in the meantime. */
@Default
@Wellness
@Singleton
class RewrapTick implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(RewrapTick.class);
    private static final double BEHIND_SECONDS = 86_400;

    private final RewrapSecrets rewrap;

    RewrapTick(RewrapSecrets rewrap, MeterRegistry meters) {
        this.rewrap = rewrap;
        meters.gauge(
                "slipway.secrets.rewrap.left", rewrap, self -> self.progress().left());
        meters.gauge("slipway.secrets.rewrap.lag.seconds", rewrap, self -> self.progress()
                .lagSeconds());
    }

    @Scheduled(every = "5s", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return rewrap.work()
                .onFailure()
                .invoke(e ->
                        LOG.warnf("Secrets stay under a former master key a little longer: reason=%s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** The launcher reads {@code former}: {@code none} means that a former key can go. */
    @Override
    public HealthCheckResponse call() {
        Progress now = rewrap.progress();
        return HealthCheckResponse.named("master-key")
                .status(now.lagSeconds() < BEHIND_SECONDS)
                .withData("former", former(now))
                .withData("left", now.left())
                .withData("unreadable", now.unreadable())
                .withData("lagSeconds", Math.round(now.lagSeconds()))
                .build();
    }

    private static String former(Progress now) {
        return now.known() ? now.former().isEmpty() ? "none" : String.join(",", now.former()) : "unknown";
    }
}
