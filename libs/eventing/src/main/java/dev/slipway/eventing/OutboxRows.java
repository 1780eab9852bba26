package dev.slipway.eventing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.slipway.contracts.Fact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts as rows: pure, and the same for both kinds of transaction. */
final class OutboxRows {

    /** Rows of one shard are relayed by one copy at a time; more copies than shards do not help. */
    static final int SHARDS = 4;

    /** Kafka refuses records over 1 MiB by default; a fact is thin, so a larger one is a mistake worth an early failure. */
    static final int LARGEST_PAYLOAD = 512 * 1024;

    /** One statement for any number of rows, in their order. The parameter is a JSON array of {@link Row}. */
    private static final String INSERT = """
            insert into outbox (event_id, shard, topic, key, type, payload, headers, traceparent)
            select f.event_id, f.shard, f.topic, f.key, f.type, f.payload, f.headers, f.traceparent
            from rows from (jsonb_to_recordset(cast(cast(%s as text) as jsonb)) as (event_id uuid, shard smallint, topic text, key text,
                type text, payload text, headers jsonb, traceparent text)) with ordinality as f
            %s
            order by f.ordinality
            """;

    private static final String WITHOUT_CONDITION = "";

    static final String INSERT_FOR_CLIENT = INSERT.formatted("$1", WITHOUT_CONDITION);
    static final String INSERT_FOR_SESSION = INSERT.formatted("?1", WITHOUT_CONDITION);

    private OutboxRows() {}

    static String insertWhen(String change, int parameter) {
        return INSERT.formatted("$" + parameter, "where exists (select 1 from " + change + ")");
    }

    record Row(
            @JsonProperty("event_id") UUID eventId,
            int shard,
            String topic,
            String key,
            String type,
            String payload,
            @Nullable Map<String, String> headers,
            String traceparent) {}

    static List<Row> of(List<? extends Fact> facts, TraceContext trace) {
        return facts.stream().map(fact -> of(fact, trace)).toList();
    }

    static Row of(Fact fact, TraceContext trace) {
        return row(
                UUID.randomUUID(),
                fact.topic(),
                fact.key(),
                "dev.slipway." + fact.topic() + ".v" + fact.schemaVersion(),
                EventJson.write(fact),
                null,
                trace.child());
    }

    static Row row(
            UUID eventId,
            String topic,
            String key,
            String type,
            String payload,
            @Nullable Map<String, String> headers,
            TraceContext trace) {
        if (payload.length() > LARGEST_PAYLOAD || payload.getBytes(StandardCharsets.UTF_8).length > LARGEST_PAYLOAD) {
            throw new IllegalArgumentException("The record for topic " + topic + " is larger than " + LARGEST_PAYLOAD
                    + " bytes: facts carry ids, receivers fetch documents from their owner");
        }
        return new Row(eventId, shard(key), topic, key, type, payload, headers, trace.traceparent());
    }

    static int shard(String key) {
        return Math.floorMod(key.hashCode(), SHARDS);
    }

    static String json(List<Row> rows) {
        return EventJson.write(rows);
    }
}
