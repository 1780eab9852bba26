package dev.slipway.variables.revisions;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Revisions that were replaced, one by one. */
@ApplicationScoped
class RevisionStore {

    /**
     * Since when a revision may be asked about: seven days after it was replaced or its set deleted, and a day after the
     * last answer.
     */
    private static final String DUE = """
        from variable_revisions r join variable_sets s on s.id = r.set_id
        cross join lateral (select greatest(
                least(min(n.created), s.gone) + interval '7 days', r.pinned_as_of + interval '1 day') as due
            from variable_revisions n where n.set_id = r.set_id and n.version > r.version) d
        where (r.snapshot_id <> s.snapshot_id or s.gone is not null) and d.due < now()
        """;

    private static final String SELECT = "select r.snapshot_id " + DUE + " order by d.due limit $1";

    private static final String LAG =
            "select coalesce(extract(epoch from now() - min(d.due)), 0)::float8 as lag " + DUE;

    private static final String DELETE = """
        delete from variable_revisions r using variable_sets s
        where r.snapshot_id = any($1) and s.id = r.set_id and (r.snapshot_id <> s.snapshot_id or s.gone is not null)
        """;

    private static final String DELETE_EMPTY = """
        delete from variable_sets s where s.gone < now() - interval '7 days'
          and not exists (select from variable_revisions r where r.set_id = s.id)
        """;

    private final Pool pool;

    RevisionStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<String>> due(int most) {
        return pool.preparedQuery(SELECT).execute(Tuple.of(most)).map(rows -> stream(rows)
                .map(row -> row.getString("snapshot_id"))
                .toList());
    }

    /** For how many seconds the oldest one has waited to be asked about; 0 when none waits. */
    Uni<Double> lagSeconds() {
        return pool.query(LAG).execute().map(rows -> rows.iterator().next().getDouble("lag"));
    }

    Uni<Void> pinned(List<String> snapshotIds) {
        return pool.preparedQuery("update variable_revisions set pinned_as_of = now() where snapshot_id = any($1)")
                .execute(ids(snapshotIds))
                .replaceWithVoid();
    }

    /** A current revision of a set that still lives is never deleted, whoever says so. */
    Uni<Integer> delete(List<String> snapshotIds) {
        return pool.preparedQuery(DELETE)
                .execute(ids(snapshotIds))
                .map(RowSet::rowCount)
                .call(() -> pool.query(DELETE_EMPTY).execute());
    }

    private static Tuple ids(List<String> snapshotIds) {
        return Tuple.tuple().addArrayOfString(snapshotIds.toArray(String[]::new));
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
