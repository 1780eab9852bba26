package dev.slipway.variables;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** What stands in the database. */
final class Rows {

    private Rows() {}

    static long count(Pool pool, String sql, String value) {
        return rows(pool, sql, value).get(0).getLong(0);
    }

    static String text(Pool pool, String sql, String value) {
        return rows(pool, sql, value).get(0).getString(0);
    }

    /** The categories of the events about a document, oldest first. */
    static List<String> audited(Pool pool, String documentId) {
        return rows(
                        pool,
                        "select payload::json->>'category' from outbox where topic = 'audit-recorded' and key = $1 order by id",
                        documentId)
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static List<Row> rows(Pool pool, String sql, String value) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(Tuple.of(value))
                                .await()
                                .atMost(Duration.ofSeconds(30))
                                .spliterator(),
                        false)
                .toList();
    }
}
