package dev.slipway.variables.revisions;

import dev.slipway.contracts.internal.SnapshotIds;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Deletes replaced revisions that nothing points to, a bounded number per tick. Copies may tick at the same time. */
@Default
@Wellness
@Singleton
class CollectRevisions implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(CollectRevisions.class);
    private static final int BATCH = 500;
    private static final double BEHIND_SECONDS = 2 * 86_400;

    private final RevisionStore store;
    private final PinsClient releases;
    private volatile double lagSeconds;

    CollectRevisions(RevisionStore store, @RestClient PinsClient releases, MeterRegistry meters) {
        this.store = store;
        this.releases = releases;
        meters.gauge("slipway.variable.revisions.collection.lag.seconds", this, self -> self.lagSeconds);
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return collect()
                .onFailure()
                .invoke(e -> LOG.warnf("Replaced revisions stay a little longer: reason=%s", e.getMessage()))
                .onFailure()
                .recoverWithItem(0)
                .chain(store::lagSeconds)
                .invoke(lag -> lagSeconds = lag)
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    /** @return how many were deleted; those that are still needed come up again tomorrow */
    Uni<Integer> collect() {
        return store.due(BATCH)
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().item(0)
                        : releases.pinned(new SnapshotIds(due)).chain(pinned -> part(due, pinned.snapshotIds())));
    }

    private Uni<Integer> part(List<String> due, List<String> pinned) {
        var kept = Set.copyOf(pinned);
        var unused = due.stream().filter(id -> !kept.contains(id)).toList();
        return store.pinned(pinned).chain(() -> store.delete(unused));
    }

    /** Not part of readiness: what waits only takes room. */
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("revisions")
                .status(lagSeconds < BEHIND_SECONDS)
                .withData("lagSeconds", Math.round(lagSeconds))
                .build();
    }
}
