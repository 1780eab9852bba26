package dev.slipway.eventing;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Samples the backlogs and deletes what was kept long enough, a bounded batch per tick. Copies may tick at the same time. */
@Singleton
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final int BATCH = 2000;

    private final Pool pool;
    private final OutboxStore outbox;
    private final IntentStore intents;
    private final EventingMetrics metrics;
    private final EventingConfig.Keep keep;

    Housekeeping(Pool pool, OutboxStore outbox, IntentStore intents, EventingMetrics metrics, EventingConfig config) {
        this.pool = pool;
        this.outbox = outbox;
        this.intents = intents;
        this.metrics = metrics;
        this.keep = config.keep();
    }

    @Scheduled(every = "5s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sample() {
        return outbox.backlog()
                .chain(facts -> intents.backlog().invoke(waiting -> metrics.sampled(facts, waiting)))
                .replaceWithVoid()
                .onFailure()
                .invoke(e -> LOG.debug("Could not sample the backlogs", e))
                .onFailure()
                .recoverWithNull();
    }

    @Scheduled(every = "30s", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> collect() {
        return outbox.deletePublished(keep.outbox(), BATCH)
                .chain(() -> deleteReceived(keep.inbox()))
                .chain(() -> intents.deleteFinished(keep.intents(), BATCH))
                .replaceWithVoid()
                .onFailure()
                .invoke(e -> LOG.warnf("Old facts and intents stay a little longer: reason=%s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Integer> deleteReceived(Duration olderThan) {
        return pool.preparedQuery("""
                        delete from inbox where (event_id, consumer) in (
                            select event_id, consumer from inbox where received_at < now() - $1::interval
                            order by received_at limit $2)
                        """)
                .execute(Tuple.of(OutboxStore.interval(olderThan), BATCH))
                .map(RowSet::rowCount);
    }
}
