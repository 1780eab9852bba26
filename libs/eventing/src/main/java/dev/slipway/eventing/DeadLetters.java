package dev.slipway.eventing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Records that could not be read or applied: a row here, and through the outbox a record in the topic
 * {@code dead-letters-<service>}. Driving one again publishes it to its own topic, where whoever applied it already
 * does nothing.
 */
@ApplicationScoped
public class DeadLetters {

    /** More than this of a value is cut off: an unreadable record may be anything. */
    private static final int LARGEST_VALUE = 100_000;

    private static final String INSERT = """
            insert into dead_letters (event_id, consumer, topic, key, value, headers, error)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict (event_id, consumer) do nothing
            """;

    private static final String COLUMNS =
            "id, event_id, consumer, topic, key, value, headers, error, received_at, redriven_at";

    private final Transactions transactions;
    private final Outbox outbox;
    private final String service;

    DeadLetters(
            Transactions transactions,
            Outbox outbox,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.service = service;
    }

    /** @param eventId as published, or topic, partition and offset of a record that had none */
    public record DeadLetter(
            long id,
            String eventId,
            String consumer,
            String topic,
            @Nullable String key,
            @Nullable String value,
            Map<String, String> headers,
            String error,
            Instant receivedAt,
            @Nullable Instant redrivenAt) {}

    /** The newest first. */
    public Uni<List<DeadLetter>> newest(int limit) {
        return transactions.in(
                tx -> tx.preparedQuery("select " + COLUMNS + " from dead_letters order by id desc limit $1")
                        .execute(Tuple.of(limit))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(DeadLetters::read)
                                .toList()));
    }

    /** Publishes the record to its topic once more; false when there is no such dead letter. */
    public Uni<Boolean> redrive(long id) {
        return transactions.in(
                tx -> tx.preparedQuery("update dead_letters set redriven_at = now() where id = $1 returning " + COLUMNS)
                        .execute(Tuple.of(id))
                        .chain(rows -> rows.size() == 0
                                ? Uni.createFrom().item(false)
                                : publishAgain(tx, read(rows.iterator().next())).replaceWith(true)));
    }

    Uni<Void> keep(String consumer, ConsumerRecord<String, String> record, Throwable failure) {
        String error = storable(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        Map<String, String> headers = headers(record);
        String eventId =
                headers.getOrDefault("ce_id", record.topic() + "-" + record.partition() + "-" + record.offset());
        Tuple row = Tuple.tuple()
                .addValue(eventId)
                .addValue(consumer)
                .addValue(record.topic())
                .addValue(record.key() == null ? null : storable(record.key()))
                .addValue(record.value() == null ? null : storable(record.value()))
                .addValue(new JsonObject(new LinkedHashMap<>(headers)))
                .addValue(error);
        return transactions
                .in(tx -> tx.preparedQuery(INSERT)
                        .execute(row)
                        .call(inserted -> inserted.rowCount() == 0
                                ? Uni.createFrom().voidItem()
                                : announce(tx, consumer, record, eventId, error)))
                .replaceWithVoid();
    }

    private Uni<Void> announce(
            SqlConnection tx, String consumer, ConsumerRecord<String, String> record, String eventId, String error) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("slipway_event_id", eventId);
        headers.put("slipway_topic", record.topic());
        headers.put("slipway_partition", String.valueOf(record.partition()));
        headers.put("slipway_offset", String.valueOf(record.offset()));
        headers.put("slipway_consumer", consumer);
        headers.put("slipway_error", error);
        return outbox.insert(
                tx,
                List.of(OutboxRows.row(
                        UUID.randomUUID(),
                        "dead-letters-" + service,
                        record.key() == null ? eventId : storable(record.key()),
                        "dev.slipway.dead-letter.v1",
                        record.value() == null ? "" : storable(record.value()),
                        headers,
                        TraceContext.current())));
    }

    private Uni<Void> publishAgain(SqlConnection tx, DeadLetter letter) {
        Map<String, String> extra = new LinkedHashMap<>(letter.headers());
        extra.keySet().removeIf(name -> name.startsWith("ce_") || name.equals(TraceContext.HEADER));
        extra.put("slipway_redriven", String.valueOf(letter.id()));
        return outbox.insert(
                tx,
                List.of(OutboxRows.row(
                        uuid(letter.eventId()),
                        letter.topic(),
                        letter.key() == null ? letter.eventId() : letter.key(),
                        letter.headers().getOrDefault("ce_type", "dev.slipway." + letter.topic() + ".v1"),
                        letter.value() == null ? "" : letter.value(),
                        extra,
                        TraceContext.current())));
    }

    private static UUID uuid(String eventId) {
        try {
            return UUID.fromString(eventId);
        } catch (IllegalArgumentException e) {
            return UUID.nameUUIDFromBytes(eventId.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(storable(header.key()), storable(new String(header.value(), StandardCharsets.UTF_8)));
            }
        }
        return headers;
    }

    /** PostgreSQL's text has no NUL. */
    private static String storable(String text) {
        String clean = text.replace('\0', '\uFFFD');
        return clean.length() <= LARGEST_VALUE ? clean : clean.substring(0, LARGEST_VALUE);
    }

    private static DeadLetter read(Row row) {
        Map<String, String> headers = new LinkedHashMap<>();
        row.getJsonObject("headers").forEach(entry -> headers.put(entry.getKey(), String.valueOf(entry.getValue())));
        var redriven = row.getOffsetDateTime("redriven_at");
        return new DeadLetter(
                row.getLong("id"),
                row.getString("event_id"),
                row.getString("consumer"),
                row.getString("topic"),
                row.getString("key"),
                row.getString("value"),
                headers,
                row.getString("error"),
                row.getOffsetDateTime("received_at").toInstant(),
                redriven == null ? null : redriven.toInstant());
    }
}
