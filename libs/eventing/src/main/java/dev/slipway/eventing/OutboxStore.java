package dev.slipway.eventing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.data.Interval;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The relay's statements. Whoever publishes rows of a shard holds the shard's advisory lock until its transaction ends. */
@Singleton
class OutboxStore {

    /** First key of our advisory locks; the second is the shard. */
    private static final int LOCK = 0x51195;

    private final Pool pool;

    OutboxStore(Pool pool) {
        this.pool = pool;
    }

    /** What waits: how many (counted up to 10,000) and for how many seconds the oldest has. */
    record Backlog(long rows, double oldestSeconds) {}

    Uni<Boolean> isAnythingWaiting() {
        return pool.query("select exists (select 1 from outbox where published_at is null)")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    Uni<Backlog> backlog() {
        return pool.query("""
                        select count(*), coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0)::float8
                        from (select occurred_at from outbox where published_at is null order by id limit 10000) waiting
                        """)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Backlog(row.getLong(0), row.getDouble(1)));
    }

    /** The shards that no other copy relays at this moment; they are ours until the transaction ends. */
    Uni<Short[]> lockFreeShards(SqlClient tx) {
        return tx.preparedQuery("""
                        select shard::smallint from generate_series(0, $1 - 1) as shard
                        where pg_try_advisory_xact_lock($2, shard)
                        """)
                .execute(Tuple.of(OutboxRows.SHARDS, LOCK))
                .map(rows -> stream(rows).map(row -> row.getShort(0)).toArray(Short[]::new));
    }

    /** Waits until no copy is publishing. */
    Uni<Void> lockAllShards(SqlClient tx) {
        return tx.preparedQuery("select pg_advisory_xact_lock($2, shard) from generate_series(0, $1 - 1) as shard")
                .execute(Tuple.of(OutboxRows.SHARDS, LOCK))
                .replaceWithVoid();
    }

    Uni<List<OutboxRow>> oldestUnpublished(SqlClient tx, Short[] shards, int limit) {
        return tx.preparedQuery("""
                        select id, event_id, topic, key, type, payload, headers, traceparent, occurred_at
                        from outbox where published_at is null and shard = any($1) order by id limit $2
                        """)
                .execute(Tuple.of(shards, limit))
                .map(rows -> stream(rows).map(OutboxRow::of).toList());
    }

    /** Gives each row's seconds from its insert to now. */
    Uni<List<Double>> markPublished(SqlClient tx, List<Long> ids) {
        return tx.preparedQuery("""
                        update outbox set published_at = clock_timestamp() where id = any($1)
                        returning extract(epoch from published_at - occurred_at)::float8
                        """)
                .execute(Tuple.of(ids.toArray(Long[]::new)))
                .map(rows -> stream(rows).map(row -> row.getDouble(0)).toList());
    }

    /** Every kept row is to be published again. */
    Uni<Integer> markAllUnpublished(SqlClient tx) {
        return tx.query("update outbox set published_at = null where published_at is not null")
                .execute()
                .map(RowSet::rowCount);
    }

    /** The generation as stored before, or an empty string; the new one is stored. */
    Uni<String> exchangeGeneration(SqlClient tx, String generation) {
        return tx.query("select generation from broker_generation")
                .execute()
                .map(rows -> rows.size() == 0 ? "" : rows.iterator().next().getString(0))
                .call(() -> tx.preparedQuery("""
                                insert into broker_generation (generation) values ($1)
                                on conflict (one) do update set generation = excluded.generation, since = now()
                                where broker_generation.generation <> excluded.generation
                                """).execute(Tuple.of(generation)));
    }

    /** Looks at the oldest rows only, so that it never scans; gives how many went. */
    Uni<Integer> deletePublished(Duration olderThan, int limit) {
        return pool.preparedQuery("""
                        delete from outbox where id in (
                            select id from (select id, published_at from outbox order by id limit $2) oldest
                            where published_at < now() - $1::interval)
                        """)
                .execute(Tuple.of(interval(olderThan), limit))
                .map(RowSet::rowCount);
    }

    static Interval interval(Duration time) {
        return Interval.of(0, 0, 0, 0, 0, Math.toIntExact(time.toSeconds()));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
