package dev.slipway.release.documents;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * How many documents a space has, without counting them all: ADR 13. What was counted once is kept in
 * {@code document_counts}; a list counts what came behind. When that has become much, the kept count is brought forward.
 */
@ApplicationScoped
class TotalStore {

    /** Counting this many rows of an index costs less than a millisecond. */
    private static final long MANY = 1000;

    /**
     * No transaction can still commit a document with a lower number: all that ran when the candidate was noted are
     * over. The second is for one that drew its number before the database gave the transaction its own.
     */
    private static final String SETTLED = "candidate is not null and candidate_at < now() - interval '1 second'"
            + " and candidate_xmax <= pg_snapshot_xmin(pg_current_snapshot())";

    private static final Logger LOG = Logger.getLogger(TotalStore.class);

    private static final String TOTAL = """
        select coalesce(c.n, 0) + d.n as total, d.n as fresh
        from (select 1) as one
        left join document_counts c on c.table_name = '%1$s' and c.space_id = %2$s
        cross join lateral (select count(*) as n from %1$s r
            where r.space_id = %2$s and r.num > coalesce(c.upto, -1)) d
        """;
    private static final String BEGIN =
            "insert into document_counts (table_name, space_id) values ($1, $2) on conflict do nothing";
    /** Whoever removes documents waits for this lock, so that none is taken off twice or never. */
    private static final String LOCK = "select " + SETTLED + " as settled,"
            + " candidate is null as idle from document_counts where table_name = $1 and space_id = $2"
            + " for update skip locked";

    private static final String TAKE = """
        update document_counts c set upto = candidate, candidate = null, candidate_at = null, candidate_xmax = null,
            n = (select count(*) from %s r where r.space_id = c.space_id and r.num <= c.candidate)
        where c.table_name = $1 and c.space_id = $2
        """;
    private static final String NOTE = """
        update document_counts c set candidate = (select max(num) from %s r where r.space_id = c.space_id),
            candidate_at = clock_timestamp(), candidate_xmax = pg_snapshot_xmax(pg_current_snapshot())
        where c.table_name = $1 and c.space_id = $2
        """;

    private final Pool pool;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    TotalStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Long> total(String table, String spaceId) {
        return pool.preparedQuery(TOTAL.formatted(table, "$1"))
                .execute(Tuple.of(spaceId))
                .map(rows -> rows.iterator().next())
                .invoke(row -> bringForward(table, spaceId, row.getLong("fresh")))
                .map(row -> row.getLong("total"));
    }

    /** For a session that is at work already; tell {@link #bringForward} what came behind. */
    static String query(String table) {
        return TOTAL.formatted(table, "?1");
    }

    /** In the background; what fails is tried again by a later list. */
    void bringForward(String table, String spaceId, long fresh) {
        String key = table + " " + spaceId;
        if (fresh < MANY || !busy.add(key)) {
            return;
        }
        pool.withTransaction(tx -> bringForward(tx, table, Tuple.of(table, spaceId)))
                .onTermination()
                .invoke(() -> busy.remove(key))
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("The count of %s was not brought forward: %s", key, failure));
    }

    private static Uni<Void> bringForward(SqlConnection tx, String table, Tuple key) {
        return tx.preparedQuery(BEGIN)
                .execute(key)
                .chain(() -> tx.preparedQuery(LOCK).execute(key))
                .chain(rows -> {
                    for (var row : rows) {
                        if (row.getBoolean("settled")) {
                            return tx.preparedQuery(TAKE.formatted(table))
                                    .execute(key)
                                    .replaceWithVoid();
                        }
                        if (row.getBoolean("idle")) {
                            return tx.preparedQuery(NOTE.formatted(table))
                                    .execute(key)
                                    .replaceWithVoid();
                        }
                    }
                    return Uni.createFrom().voidItem();
                });
    }
}
