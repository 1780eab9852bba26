package dev.slipway.eventing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One step of the relay, in plain blocking code: it runs on the relay's own thread, never on an event loop. */
@Singleton
class RelayRound {

    private static final Logger LOG = Logger.getLogger(RelayRound.class);
    private static final Duration STATEMENT = Duration.ofSeconds(20);
    private static final Duration SWITCH = Duration.ofMinutes(5);

    private final Pool pool;
    private final OutboxStore store;
    private final Publisher publisher;
    private final EventingMetrics metrics;
    private final EventingConfig config;

    RelayRound(Pool pool, OutboxStore store, Publisher publisher, EventingMetrics metrics, EventingConfig config) {
        this.pool = pool;
        this.store = store;
        this.publisher = publisher;
        this.metrics = metrics;
        this.config = config;
    }

    boolean isAnythingWaiting() {
        return get(store.isAnythingWaiting());
    }

    /**
     * Publishes the oldest rows of the shards that nobody else holds.
     *
     * @return whether there may be more at once
     * @throws BrokerUnavailable when a row was not acknowledged; those before it are marked published
     */
    boolean publishOldest() throws InterruptedException {
        int limit = config.relay().batch();
        Publisher.@Nullable Outcome outcome = null;
        int found = 0;
        SqlConnection connection = get(pool.getConnection());
        try {
            Transaction transaction = get(connection.begin());
            Short[] shards = get(store.lockFreeShards(connection));
            List<OutboxRow> rows =
                    shards.length == 0 ? List.of() : get(store.oldestUnpublished(connection, shards, limit));
            found = rows.size();
            if (!rows.isEmpty()) {
                outcome = publisher.publish(rows);
                if (!outcome.acknowledged().isEmpty()) {
                    metrics.published(get(store.markPublished(connection, outcome.acknowledged())));
                }
            }
            get(transaction.commit());
        } finally {
            // A transaction that did not commit ends with its connection's return to the pool, and with it the locks.
            connection.closeAndForget();
        }
        if (outcome != null && outcome.failure() != null) {
            throw new BrokerUnavailable("Facts wait in the outbox", outcome.failure());
        }
        return found == limit;
    }

    /** Marks every kept row unpublished when the broker is not the one that has them. */
    void follow(String generation) {
        Uni<Void> exchange = pool.withTransaction(tx -> store.lockAllShards(tx)
                .chain(() -> store.exchangeGeneration(tx, generation))
                .chain(before -> before.isEmpty() || before.equals(generation)
                        ? Uni.createFrom().voidItem()
                        : store.markAllUnpublished(tx)
                                .invoke(rows -> LOG.warnf(
                                        "Kafka's data are new; publishing the kept facts again: rows=%d before=%s now=%s",
                                        rows, before, generation))
                                .replaceWithVoid()));
        exchange.await().atMost(SWITCH);
    }

    private static <T> T get(Uni<T> statement) {
        return statement.await().atMost(STATEMENT);
    }
}
