package dev.slipway.eventing;

import dev.slipway.contracts.Fact;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * The inbox of a consumer with much traffic: facts that came together are applied in one transaction, which costs a busy
 * projection a fraction. What cannot be applied together is applied one by one, as {@link Inbox} does.
 */
@ApplicationScoped
public class BatchInbox {

    private static final Logger LOG = Logger.getLogger(BatchInbox.class);

    private static final String INSERT = """
            insert into inbox (event_id, consumer) select unnest($1::uuid[]), $2::text
            on conflict (event_id, consumer) do nothing returning event_id
            """;

    private record Arrived<F>(F fact, TraceContext trace) {}

    private final Inbox inbox;
    private final Transactions transactions;
    private final EventingMetrics metrics;

    BatchInbox(Inbox inbox, Transactions transactions, EventingMetrics metrics) {
        this.inbox = inbox;
        this.transactions = transactions;
        this.metrics = metrics;
    }

    /**
     * For the one consumer of this topic in the service; its channel has {@code batch=true}. The result never fails.
     *
     * @param effect of facts that were not applied before, in their order per key, at least one; runs in the
     *     transaction, perhaps more than once and perhaps for fewer of them at a time
     */
    public <F extends Fact> Uni<Void> receive(
            ConsumerRecords<String, String> records,
            Class<F> type,
            BiFunction<SqlConnection, List<F>, Uni<Void>> effect) {
        return received(
                records,
                type,
                (tx, arrived) ->
                        effect.apply(tx, arrived.stream().map(Arrived::fact).toList()));
    }

    /**
     * The same for effects that are facts again: each runs by itself, one after the other, and carries its fact's trace on.
     *
     * @param locked what the effect of a fact locks; facts are applied in its order, so that two batches never wait for
     *     each other
     */
    public <F extends Fact> Uni<Void> receiveEach(
            ConsumerRecords<String, String> records,
            Class<F> type,
            Function<F, String> locked,
            BiFunction<SqlConnection, F, Uni<Void>> effect) {
        return received(records, type, (tx, arrived) -> Multi.createFrom()
                .items(arrived.stream().sorted(Comparator.comparing(each -> locked.apply(each.fact()))))
                .onItem()
                .transformToUniAndConcatenate(each -> {
                    each.trace().enter();
                    return effect.apply(tx, each.fact());
                })
                .onItem()
                .ignoreAsUni());
    }

    private <F extends Fact> Uni<Void> received(
            ConsumerRecords<String, String> records,
            Class<F> type,
            BiFunction<SqlConnection, List<Arrived<F>>, Uni<Void>> effect) {
        if (records.count() < 2) {
            return oneByOne(records, type, effect);
        }
        return Uni.createFrom()
                .deferred(() -> together(records, type, effect))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.debugf(failure, "Facts are applied one by one: records=%d", records.count());
                    return oneByOne(records, type, effect);
                });
    }

    private <F extends Fact> Uni<Void> oneByOne(
            ConsumerRecords<String, String> records,
            Class<F> type,
            BiFunction<SqlConnection, List<Arrived<F>>, Uni<Void>> effect) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(record -> inbox.receive(
                        record,
                        type,
                        (tx, fact) -> effect.apply(tx, List.of(new Arrived<>(fact, TraceContext.current())))))
                .onItem()
                .ignoreAsUni();
    }

    private <F extends Fact> Uni<Void> together(
            ConsumerRecords<String, String> records,
            Class<F> type,
            BiFunction<SqlConnection, List<Arrived<F>>, Uni<Void>> effect) {
        TraceContext.fresh().enter();
        String topic = records.iterator().next().topic();
        Map<UUID, Arrived<F>> facts = new LinkedHashMap<>();
        for (ConsumerRecord<String, String> record : records) {
            facts.putIfAbsent(
                    CloudEvent.id(record), new Arrived<>(Inbox.read(record, type), TraceContext.following(record)));
        }
        return transactions
                .in(tx -> insert(tx, topic, facts.keySet())
                        .call(applied -> applied.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : effect.apply(tx, chosen(facts, applied))))
                .invoke(applied -> metrics.received(topic, applied.size(), records.count() - applied.size()))
                .replaceWithVoid();
    }

    private static Uni<Set<UUID>> insert(SqlConnection tx, String consumer, Set<UUID> ids) {
        return tx.preparedQuery(INSERT)
                .execute(Tuple.of(ids.toArray(UUID[]::new), consumer))
                .map(rows -> {
                    Set<UUID> applied = new HashSet<>();
                    rows.forEach(row -> applied.add(row.getUUID(0)));
                    return applied;
                });
    }

    private static <T> List<T> chosen(Map<UUID, T> facts, Set<UUID> ids) {
        return facts.entrySet().stream()
                .filter(entry -> ids.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
