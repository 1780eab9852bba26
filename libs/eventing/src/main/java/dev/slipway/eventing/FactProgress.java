package dev.slipway.eventing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How far a projection is behind: its owner says what it wrote last ({@link #newest}), the service that keeps the
 * projection says what of that it has not applied ({@link #notApplied}).
 */
@ApplicationScoped
public class FactProgress {

    /** Shorter than anybody keeps what it applied; see {@code EventingConfig.Keep}. */
    private static final String NEWEST = """
        select event_id, extract(epoch from clock_timestamp() - occurred_at)::float8 as age from outbox
        where topic = $1 and occurred_at > now() - interval '1 day' order by id desc limit $2
        """;

    private static final String NOT_APPLIED = """
        select id from unnest($1::uuid[]) as id
        where not exists (select 1 from inbox i where i.event_id = id and i.consumer = $2)
          and not exists (select 1 from dead_letters d where d.event_id = id::text and d.consumer = $2)
        """;

    private final Pool pool;

    FactProgress(Pool pool) {
        this.pool = pool;
    }

    /** @param ageSeconds since it was written, by the database's clock */
    public record Written(UUID id, double ageSeconds) {}

    /** Facts that this service wrote within a day, published or not, the newest first. */
    public Uni<List<Written>> newest(String topic, int most) {
        return pool.preparedQuery(NEWEST).execute(Tuple.of(topic, most)).map(rows -> stream(rows)
                .map(row -> new Written(row.getUUID("event_id"), row.getDouble("age")))
                .toList());
    }

    /** Those of {@code ids} that this service has neither applied nor given up. */
    public Uni<List<UUID>> notApplied(List<UUID> ids, String consumer) {
        return pool.preparedQuery(NOT_APPLIED)
                .execute(Tuple.of(ids.toArray(UUID[]::new), consumer))
                .map(rows -> stream(rows).map(row -> row.getUUID("id")).toList());
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
