package dev.slipway.release.revisions;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Deletes revisions of processes that nothing uses any more, a bounded number per tick. Copies may tick at the same time. */
@ApplicationScoped
class CollectProcessRevisions {

    private static final Logger LOG = Logger.getLogger(CollectProcessRevisions.class);
    private static final int BATCH = 500;

    private final ProcessRevisionStore store;
    private final AtomicLong unused = new AtomicLong();

    CollectProcessRevisions(ProcessRevisionStore store, MeterRegistry meters) {
        this.store = store;
        meters.gauge("slipway.process.revisions.unused", unused);
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> collect() {
        return store.collect(BATCH)
                .invoke(deleted -> LOG.debugf("Deleted %d unused revisions of processes", deleted))
                .chain(store::unused)
                .invoke(unused::set)
                .replaceWithVoid()
                .onFailure()
                .invoke(e -> LOG.warnf("Unused revisions of processes stay a little longer: reason=%s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
