package dev.slipway.deployment;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** What was written to the outbox. */
public final class Facts {

    private Facts() {}

    /** The categories of the events about a document, oldest first. */
    public static List<String> audited(Pool pool, String documentId) {
        return StreamSupport.stream(
                        pool.preparedQuery("select payload::text::jsonb ->> 'category' as category from outbox"
                                        + " where topic = 'audit-recorded' and key = $1 order by id")
                                .execute(Tuple.of(documentId))
                                .await()
                                .atMost(Duration.ofSeconds(10))
                                .spliterator(),
                        false)
                .map(row -> row.getString("category"))
                .toList();
    }

    /** The topics of the facts with this key, oldest first. */
    public static List<String> topics(Pool pool, String key) {
        return StreamSupport.stream(
                        pool.preparedQuery("select topic from outbox where key = $1 order by id")
                                .execute(Tuple.of(key))
                                .await()
                                .atMost(Duration.ofSeconds(10))
                                .spliterator(),
                        false)
                .map(row -> row.getString("topic"))
                .toList();
    }
}
