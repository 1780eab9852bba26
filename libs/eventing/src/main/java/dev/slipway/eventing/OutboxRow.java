package dev.slipway.eventing;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A fact as it stands in the outbox. */
record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        String key,
        String type,
        String payload,
        @Nullable JsonObject headers,
        String traceparent,
        OffsetDateTime occurredAt) {

    static OutboxRow of(Row row) {
        return new OutboxRow(
                row.getLong("id"),
                row.getUUID("event_id"),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getString("payload"),
                row.getJsonObject("headers"),
                row.getString("traceparent"),
                row.getOffsetDateTime("occurred_at"));
    }

    /** CloudEvents 1.0, binary content mode of the Kafka protocol binding. */
    ProducerRecord<String, String> record(String source) {
        var record = new ProducerRecord<>(topic, key, payload);
        Headers out = record.headers();
        put(out, "ce_specversion", "1.0");
        put(out, "ce_id", eventId.toString());
        put(out, "ce_type", type);
        put(out, "ce_source", source);
        put(out, "ce_subject", key);
        put(out, "ce_time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(occurredAt));
        put(out, "content-type", "application/json");
        put(out, TraceContext.HEADER, traceparent);
        if (headers != null) {
            headers.forEach(header -> put(out, header.getKey(), String.valueOf(header.getValue())));
        }
        return record;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
