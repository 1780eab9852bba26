package dev.slipway.eventing;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** What the tests write and look at. */
@Singleton
class Notes {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Pool pool;

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    /** One transaction with so many facts, numbered from {@code from}. */
    void write(String id, int from, int count) {
        List<NoteWritten> facts = IntStream.range(from, from + count)
                .mapToObj(number -> new NoteWritten(id, number))
                .toList();
        transactions.in(tx -> outbox.append(tx, facts)).await().atMost(PATIENCE);
    }

    List<Integer> numbers(String id) {
        return rows("select number from notes where id = $1 order by seq", id).stream()
                .map(row -> row.getInteger(0))
                .toList();
    }

    long count(String sql, Object... parameters) {
        return rows(sql, parameters).get(0).getLong(0);
    }

    long unpublished() {
        return count("select count(*) from outbox where published_at is null");
    }

    List<Row> rows(String sql, Object... parameters) {
        return pool.preparedQuery(sql)
                .execute(Tuple.wrap(parameters))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
                .await()
                .atMost(PATIENCE);
    }
}
