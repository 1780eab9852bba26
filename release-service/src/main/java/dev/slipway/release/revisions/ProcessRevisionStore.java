package dev.slipway.release.revisions;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Revisions of deployment processes. */
@ApplicationScoped
class ProcessRevisionStore {

    /** Replaced seven days ago, and no release points to it. Other processes have other pointers and are not looked at. */
    private static final String UNUSED = """
        from process_revisions r join deployment_processes p on p.id = r.process_id
        where r.process_id like 'deploymentprocess-%' and r.version < p.version
          and exists (select 1 from process_revisions n where n.process_id = r.process_id
              and n.version > r.version and n.created < now() - interval '7 days')
          and not exists (select 1 from releases l where l.project_id = p.project_id
              and l.process_snapshot_id = r.snapshot_id)
        """;

    private static final String COLLECT =
            "delete from process_revisions where snapshot_id in (select r.snapshot_id " + UNUSED + " limit $1)";

    private static final String UNUSED_COUNT = "select count(*) from (select 1 " + UNUSED + " limit 10000) unused";

    private final Pool pool;

    ProcessRevisionStore(Pool pool) {
        this.pool = pool;
    }

    /** @return how many were deleted */
    Uni<Integer> collect(int most) {
        return pool.preparedQuery(COLLECT).execute(Tuple.of(most)).map(RowSet::rowCount);
    }

    /** Counted up to 10,000. */
    Uni<Long> unused() {
        return pool.query(UNUSED_COUNT)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }
}
