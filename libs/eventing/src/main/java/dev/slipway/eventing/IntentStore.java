package dev.slipway.eventing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The executor's statements. {@code due_at} is also the lease; every later write carries the claim. */
@Singleton
class IntentStore {

    private static final int LONGEST_ERROR = 2000;

    private final Pool pool;

    IntentStore(Pool pool) {
        this.pool = pool;
    }

    /** A claimed intent with the trace it belongs to. */
    record Claimed(Intent intent, String traceparent) {}

    Uni<List<Claimed>> claim(Set<String> kinds, int limit, Duration lease) {
        return pool.preparedQuery("""
                        update intents set claim = claim + 1, attempts = attempts + 1, due_at = clock_timestamp() + $3::interval
                        where id in (
                            select id from intents where state = 'waiting' and due_at <= clock_timestamp() and kind = any($1)
                            order by due_at limit $2 for update skip locked)
                        returning id, kind, business_key, payload, attempts, claim, created_at, traceparent
                        """)
                .execute(Tuple.of(kinds.toArray(String[]::new), limit, OutboxStore.interval(lease)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(IntentStore::read)
                        .toList());
    }

    Uni<Void> done(Intent intent) {
        return pool.preparedQuery("""
                        update intents set state = 'done', finished_at = now(), last_error = null
                        where id = $1 and claim = $2 and state = 'waiting'
                        """)
                .execute(Tuple.of(intent.id(), intent.claim()))
                .replaceWithVoid();
    }

    /** False when another copy has claimed the intent since. */
    Uni<Boolean> refused(SqlClient tx, Intent intent, String reason) {
        return tx.preparedQuery("""
                        update intents set state = 'refused', finished_at = now(), last_error = $3
                        where id = $1 and claim = $2 and state = 'waiting'
                        """)
                .execute(Tuple.of(intent.id(), intent.claim(), cut(reason)))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> tryAgain(Intent intent, Duration after, String reason) {
        return pool.preparedQuery("""
                        update intents set due_at = clock_timestamp() + $3 * interval '1 millisecond', last_error = $4
                        where id = $1 and claim = $2 and state = 'waiting'
                        """)
                .execute(Tuple.of(intent.id(), intent.claim(), (double) after.toMillis(), cut(reason)))
                .replaceWithVoid();
    }

    /** What waits: how many (counted up to 10,000) and for how many seconds the oldest has. */
    Uni<OutboxStore.Backlog> backlog() {
        return pool.query("""
                        select count(*), coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8
                        from (select created_at from intents where state = 'waiting' limit 10000) waiting
                        """)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new OutboxStore.Backlog(row.getLong(0), row.getDouble(1)));
    }

    Uni<Integer> deleteFinished(Duration olderThan, int limit) {
        return pool.preparedQuery("""
                        delete from intents where id in (
                            select id from intents where state <> 'waiting' and finished_at < now() - $1::interval
                            order by finished_at limit $2)
                        """)
                .execute(Tuple.of(OutboxStore.interval(olderThan), limit))
                .map(RowSet::rowCount);
    }

    private static Claimed read(Row row) {
        var intent = new Intent(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("business_key"),
                row.getString("payload"),
                row.getInteger("attempts"),
                row.getLong("claim"),
                row.getOffsetDateTime("created_at").toInstant());
        return new Claimed(intent, row.getString("traceparent"));
    }

    private static String cut(String reason) {
        String clean = reason.replace('\0', ' ');
        return clean.length() <= LONGEST_ERROR ? clean : clean.substring(0, LONGEST_ERROR);
    }
}
