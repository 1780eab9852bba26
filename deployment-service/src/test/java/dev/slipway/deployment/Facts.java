package dev.slipway.deployment;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;

/** What was written to the outbox. */
public final class Facts {

    private Facts() {}

    /** The categories of the events about a document, oldest first. */
    public static List<String> audited(Pool pool, String documentId) {
        return texts(
                pool,
                "select payload::text::jsonb ->> 'category' from outbox"
                        + " where topic = 'audit-recorded' and key = $1 order by id",
                documentId);
    }

    /** The topics of the facts with this key, oldest first. */
    public static List<String> topics(Pool pool, String key) {
        return texts(pool, "select topic from outbox where key = $1 order by id", key);
    }

    private static List<String> texts(Pool pool, String sql, String key) {
        return pool.preparedQuery(sql).execute(Tuple.of(key)).await().atMost(Duration.ofSeconds(10)).stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
