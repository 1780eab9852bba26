package dev.slipway.release.revisions;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** What releases and snapshots of runbooks point to. Scans, because an index would cost every release more than a question a few times a day. */
@ApplicationScoped
class PinStore {

    private static final String PINNED = """
        with pointers as (
          select variable_snapshot_id, library_snapshot_ids from releases
          union all select variable_snapshot_id, library_snapshot_ids from runbook_snapshots)
        select id from unnest($1::text[]) as id
        where id in (select variable_snapshot_id from pointers where variable_snapshot_id = any($1))
           or id in (select jsonb_array_elements_text(library_snapshot_ids) from pointers
               where library_snapshot_ids ?| $1)
        """;

    private final Pool pool;

    PinStore(Pool pool) {
        this.pool = pool;
    }

    /** Those of the snapshots of variables that something points to. */
    Uni<List<String>> pinned(List<String> snapshotIds) {
        return pool.preparedQuery(PINNED)
                .execute(Tuple.tuple().addArrayOfString(snapshotIds.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("id"))
                        .toList());
    }
}
