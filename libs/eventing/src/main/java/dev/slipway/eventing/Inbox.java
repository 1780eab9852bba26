package dev.slipway.eventing;

import dev.slipway.contracts.Fact;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Applies each fact once: its id and its effect commit in one transaction, a repeat does nothing. */
@ApplicationScoped
public class Inbox {

    private final Transactions transactions;

    Inbox(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * For the one consumer of this topic in the service. The result fails only when the service stops; then the record
     * was not acknowledged and comes again.
     *
     * @param effect runs in the transaction; it must not call another service (add an intent instead)
     */
    public <F extends Fact> Uni<Void> receive(
            ConsumerRecord<String, String> record, Class<F> type, BiFunction<SqlConnection, F, Uni<Void>> effect) {
        return receive(record.topic(), record, type, effect);
    }

    /** @param consumer tells apart several consumers of one topic in one service */
    public <F extends Fact> Uni<Void> receive(
            String consumer,
            ConsumerRecord<String, String> record,
            Class<F> type,
            BiFunction<SqlConnection, F, Uni<Void>> effect) {
        return transactions.in(tx -> effect.apply(tx, EventJson.read(record.value(), type)));
    }
}
