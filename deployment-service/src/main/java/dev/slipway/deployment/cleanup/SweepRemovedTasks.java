package dev.slipway.deployment.cleanup;

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

/** Deletes attempts and logs behind tasks that are gone, a bounded number per tick. Any number of copies may do it. */
@Default
@Wellness
@Singleton
class SweepRemovedTasks implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(SweepRemovedTasks.class);
    private static final int BATCH = 20;
    private static final int MOST_BATCHES = 25;

    private final RemovedTaskStore store;
    private volatile Backlog backlog = Backlog.NONE;

    SweepRemovedTasks(RemovedTaskStore store, MeterRegistry meters) {
        this.store = store;
        meters.gauge("slipway.removed.tasks.backlog", this, self -> self.backlog.tasks());
        meters.gauge("slipway.removed.tasks.backlog.age.seconds", this, self -> self.backlog.oldestSeconds());
    }

    @Scheduled(every = "10s", delayed = "7s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return batches(MOST_BATCHES)
                .chain(store::backlog)
                .invoke(waiting -> backlog = waiting)
                .replaceWithVoid()
                .onFailure()
                .invoke(e -> LOG.warnf("Logs of removed tasks stay a little longer: reason=%s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> batches(int left) {
        return store.sweep(BATCH)
                .chain(swept -> swept < BATCH || left <= 1 ? Uni.createFrom().voidItem() : batches(left - 1));
    }

    /** Not part of readiness: whoever waits for disk space does not get it by taking a copy out of traffic. */
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("removed tasks")
                .status(!backlog.tooOld())
                .withData("waiting", backlog.tasks())
                .withData("oldestSeconds", Math.round(backlog.oldestSeconds()))
                .build();
    }
}
