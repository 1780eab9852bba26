package dev.slipway.eventing;

import dev.slipway.contracts.Fact;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Applies each fact once: its id and its effect commit in one transaction, a repeat does nothing. */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private static final String INSERT =
            "insert into inbox (event_id, consumer) values ($1, $2) on conflict (event_id, consumer) do nothing";

    /** An effect that fails this often, for a reason other than the database being away, will not succeed by waiting. */
    private static final int TRIES = 5;

    private static final Backoff EFFECT_PAUSE = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(2));
    private static final Backoff OUTAGE_PAUSE = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(3));

    private final Transactions transactions;
    private final DeadLetters deadLetters;
    private final EventingMetrics metrics;
    private final Vertx vertx;

    Inbox(Transactions transactions, DeadLetters deadLetters, EventingMetrics metrics, Vertx vertx) {
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.vertx = vertx;
    }

    /**
     * For the one consumer of this topic in the service. The result never fails: while PostgreSQL is away the record
     * waits, and one that cannot be read or applied becomes a dead letter. If the service stops before, the record was
     * not acknowledged and comes again.
     *
     * @param effect runs in the transaction, perhaps more than once; it must have no other effect than its statements
     *     and must not call another service (add an intent instead)
     */
    public <F extends Fact> Uni<Void> receive(
            ConsumerRecord<String, String> record, Class<F> type, BiFunction<SqlConnection, F, Uni<Void>> effect) {
        return receive(record.topic(), record, type, effect);
    }

    /**
     * As above, for a topic of which many facts have no effect here: those are acknowledged and leave no row.
     *
     * @param concerns decided by the fact alone, so that a repeat is decided alike
     */
    public <F extends Fact> Uni<Void> receive(
            ConsumerRecord<String, String> record,
            Class<F> type,
            Predicate<F> concerns,
            BiFunction<SqlConnection, F, Uni<Void>> effect) {
        return receive(record.topic(), record, type, concerns, effect);
    }

    /** @param consumer tells apart several consumers of one topic in one service */
    public <F extends Fact> Uni<Void> receive(
            String consumer,
            ConsumerRecord<String, String> record,
            Class<F> type,
            BiFunction<SqlConnection, F, Uni<Void>> effect) {
        return receive(consumer, record, type, fact -> true, effect);
    }

    private <F extends Fact> Uni<Void> receive(
            String consumer,
            ConsumerRecord<String, String> record,
            Class<F> type,
            Predicate<F> concerns,
            BiFunction<SqlConnection, F, Uni<Void>> effect) {
        TraceContext.following(record).enter();
        UUID id;
        F fact;
        boolean concerned;
        try {
            id = CloudEvent.id(record);
            fact = read(record, type);
            concerned = concerns.test(fact);
        } catch (RuntimeException e) {
            return giveUp(consumer, record, e);
        }
        if (!concerned) {
            metrics.received(record.topic(), EventingMetrics.Received.NOT_CONCERNED);
            return Uni.createFrom().voidItem();
        }
        return persist(consumer, record, () -> apply(consumer, record, id, tx -> effect.apply(tx, fact)), 1, 1);
    }

    private Uni<Void> apply(
            String consumer,
            ConsumerRecord<String, String> record,
            UUID id,
            java.util.function.Function<SqlConnection, Uni<Void>> effect) {
        return transactions
                .in(tx -> tx.preparedQuery(INSERT)
                        .execute(Tuple.of(id, consumer))
                        .map(rows -> rows.rowCount() == 1)
                        .call(isNew ->
                                isNew ? effect.apply(tx) : Uni.createFrom().voidItem()))
                .invoke(isNew -> metrics.received(
                        record.topic(), isNew ? EventingMetrics.Received.APPLIED : EventingMetrics.Received.REPEATED))
                .replaceWithVoid();
    }

    private Uni<Void> persist(
            String consumer, ConsumerRecord<String, String> record, Supplier<Uni<Void>> work, int tries, int outages) {
        return Uni.createFrom().deferred(work::get).onFailure().recoverWithUni(failure -> {
            if (DatabaseFailures.isOutage(failure)) {
                if (outages == 1) {
                    LOG.warnf("A fact waits for PostgreSQL: %s reason=%s", where(record), failure.getMessage());
                }
                return pause(OUTAGE_PAUSE.after(outages))
                        .chain(() -> persist(consumer, record, work, tries, outages + 1));
            }
            if (tries < TRIES) {
                LOG.warnf(failure, "A fact could not be applied and is tried again: %s try=%d", where(record), tries);
                return pause(EFFECT_PAUSE.after(tries)).chain(() -> persist(consumer, record, work, tries + 1, 1));
            }
            return giveUp(consumer, record, failure);
        });
    }

    private Uni<Void> giveUp(String consumer, ConsumerRecord<String, String> record, Throwable failure) {
        LOG.errorf("A record became a dead letter: %s reason=%s", where(record), failure.getMessage());
        metrics.received(record.topic(), EventingMetrics.Received.DEAD);
        return keep(consumer, record, failure, 1);
    }

    private Uni<Void> keep(String consumer, ConsumerRecord<String, String> record, Throwable failure, int tries) {
        return deadLetters.keep(consumer, record, failure).onFailure().recoverWithUni(e -> {
            LOG.warnf("A dead letter waits for PostgreSQL: %s reason=%s", where(record), e.getMessage());
            return pause(OUTAGE_PAUSE.after(tries)).chain(() -> keep(consumer, record, failure, tries + 1));
        });
    }

    static <F extends Fact> F read(ConsumerRecord<String, String> record, Class<F> type) {
        if (record.value() == null) {
            throw new IllegalArgumentException("The record has no value");
        }
        F fact = EventJson.read(record.value(), type);
        if (fact.key() == null) {
            throw new IllegalArgumentException(
                    "The record is no " + type.getSimpleName() + ": the field that is its key is missing");
        }
        return fact;
    }

    private static String where(ConsumerRecord<?, ?> record) {
        return "topic=" + record.topic() + " partition=" + record.partition() + " offset=" + record.offset();
    }

    /** A timer of Vert.x, so that the work stays on its context. */
    private Uni<Void> pause(Duration time) {
        return Uni.createFrom().emitter(done -> vertx.setTimer(time.toMillis(), id -> done.complete(null)));
    }
}
