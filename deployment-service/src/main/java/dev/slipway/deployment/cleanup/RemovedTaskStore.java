package dev.slipway.deployment.cleanup;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** What tasks left that are gone: their attempts and their log. */
@ApplicationScoped
class RemovedTaskStore {

    /** One statement, so that a task's row goes when all it left is gone, and copies do not wait for each other. */
    private static final String SWEEP = """
        with gone as materialized (
          select task_id from removed_tasks order by removed limit $1 for update skip locked),
        attempts as (delete from attempts where task_id in (select task_id from gone)),
        chunks as (delete from task_log_chunks where task_id in (select task_id from gone))
        delete from removed_tasks where task_id in (select task_id from gone)
        """;

    private static final String BACKLOG = """
        select count(*) as tasks, coalesce(extract(epoch from now() - min(removed)), 0)::float8 as oldest
        from (select removed from removed_tasks order by removed limit 10000) waiting
        """;

    private final Pool pool;

    RemovedTaskStore(Pool pool) {
        this.pool = pool;
    }

    /** @return how many tasks were cleared up behind, at most {@code most} */
    Uni<Integer> sweep(int most) {
        return pool.preparedQuery(SWEEP).execute(Tuple.of(most)).map(RowSet::rowCount);
    }

    Uni<Backlog> backlog() {
        return pool.preparedQuery(BACKLOG)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Backlog(row.getLong("tasks"), row.getDouble("oldest")));
    }
}
