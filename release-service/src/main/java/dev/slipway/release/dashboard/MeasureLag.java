package dev.slipway.release.dashboard;

import dev.slipway.contracts.deployment.DeploymentChanged;
import dev.slipway.contracts.internal.RecentFact;
import dev.slipway.eventing.FactProgress;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks deployment-service now and then what it told last, and looks what of that has not arrived. */
@ApplicationScoped
class MeasureLag {

    private static final Logger LOG = Logger.getLogger(MeasureLag.class);

    private final FactsClient deployments;
    private final FactProgress progress;
    private volatile Lag latest = Lag.UNKNOWN;

    MeasureLag(@RestClient FactsClient deployments, FactProgress progress, MeterRegistry meters) {
        this.deployments = deployments;
        this.progress = progress;
        Gauge.builder("slipway.dashboard.lag.seconds", this, MeasureLag::gauge)
                .description(
                        "Age of the oldest change of a deployment that the dashboard does not show; NaN = not known")
                .register(meters);
    }

    /** As of a few seconds ago. */
    Lag latest() {
        return latest;
    }

    @Scheduled(every = "2s", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return deployments
                .newest(DeploymentChanged.TOPIC)
                .chain(this::compare)
                .onFailure()
                .invoke(e -> LOG.debugf("Nobody says how far the dashboard is behind: %s", e.getMessage()))
                .onFailure()
                .recoverWithItem(Lag.UNKNOWN)
                .invoke(lag -> latest = lag)
                .replaceWithVoid();
    }

    private Uni<Lag> compare(List<RecentFact> told) {
        var ids = told.stream().map(fact -> UUID.fromString(fact.id())).toList();
        return progress.notApplied(ids, DeploymentChanged.TOPIC).map(missing -> Lag.of(told, missing));
    }

    private double gauge() {
        var seconds = latest.seconds();
        return seconds == null ? Double.NaN : seconds;
    }
}
