package dev.slipway.deployment.tasks;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Who holds which task, and how long by the database's clock. */
@ApplicationScoped
class ClaimStore {

    private static final String LEASE = "interval '15 seconds'";

    private static final String CLAIMED = "select " + TaskRowStore.COLUMNS
            + ", t.recheck and now() - t.created > interval '3 seconds' as waited, d.frozen::text as frozen"
            + " from moved t join deployments d on d.id = t.deployment_id order by t.eligible_at, t.num";

    // Looks at more tasks than it takes, because several may share a tag, but locks only what it takes: the order comes
    // before the locks and the limit after them. "not in" stays a filter on the ordered index, which stops after its
    // hits (64: 0.3 ms); "not exists" becomes a join over all that is queued (54 ms at 20,000 queued).
    // Two workers that take two tasks of one tag meet at the unique index tasks_active_tag.
    private static final String CLAIM_ANY = """
            with open as materialized (
              select t.id, t.concurrency_tag, t.eligible_at, t.num from tasks t
              where t.state = 'Queued' and t.eligible_at <= now()
                and (t.queue_time_expiry is null or t.queue_time_expiry > now())
                and t.concurrency_tag not in (
                  select a.concurrency_tag from tasks a where a.state in ('Executing', 'Cancelling'))
                and t.space_id not in (select s.space_id from stopped_queues s)
              order by t.eligible_at, t.num limit CANDIDATES),
            firsts as (
              select distinct on (concurrency_tag) id, eligible_at, num from open
              order by concurrency_tag, eligible_at, num),
            chosen as (
              select t.id from tasks t join firsts f on f.id = t.id
              where t.state = 'Queued' and t.eligible_at <= now()
                and (t.queue_time_expiry is null or t.queue_time_expiry > now())
              order by f.eligible_at, f.num limit $2 for update of t skip locked),
            moved as (
              update tasks t set state = 'Executing', epoch = epoch + 1, worker = $1, lease_until = now() + LEASE,
                start_time = coalesce(start_time, now()), picked_up = true, revision = revision + 1, last_updated = now()
              from chosen where t.id = chosen.id returning t.*)
            """.replace("LEASE", LEASE) + CLAIMED;

    // Numbers in the text, not a parameter: the plan depends on them.
    private static final String CLAIM = CLAIM_ANY.replace("CANDIDATES", "64");
    private static final String CLAIM_ONE = CLAIM_ANY.replace("CANDIDATES", "8");

    private static final String TAKE_OVER = """
            with lapsed as (
              select id from tasks where state in ('Executing', 'Cancelling') and lease_until < now()
              order by lease_until limit $2 for update skip locked),
            moved as (
              update tasks t set epoch = epoch + 1, worker = $1, lease_until = now() + LEASE,
                revision = revision + 1, last_updated = now()
              from lapsed where t.id = lapsed.id returning t.*)
            """.replace("LEASE", LEASE) + CLAIMED;

    // A lease that lapsed is gone even when nobody took the task over yet: its scripts are dead by now.
    private static final String RENEW = """
            update tasks t set lease_until = now() + LEASE
            from (select unnest($1::text[]) as id, unnest($2::bigint[]) as epoch) held
            where t.id = held.id and t.epoch = held.epoch and t.state in ('Executing', 'Cancelling')
              and t.lease_until > now()
            returning t.id, t.state = 'Cancelling' as cancelling
            """.replace("LEASE", LEASE);

    private static final String HAND_OVER = """
            update tasks set lease_until = now() - interval '1 second'
            where id = any($1) and worker = $2 and state in ('Executing', 'Cancelling')
            """;

    private static final String DEPTHS = """
            select count(*) filter (where state = 'Queued' and eligible_at <= now()) as waiting,
              count(*) filter (where state <> 'Queued') as active,
              coalesce(extract(epoch from now() - min(eligible_at)
                filter (where state = 'Queued' and eligible_at <= now())), 0)::float8 as oldest
            from tasks where state in ('Queued', 'Executing', 'Cancelling')
            """;

    private static final String UNIQUE_VIOLATION = "23505";

    /** Another copy took a task of the same tag in the same moment. */
    static final class LostRace extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private LostRace(Throwable cause) {
            super("Another worker was faster", cause, false, false);
        }
    }

    private final Pool pool;

    ClaimStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<ClaimTasks.Claimed>> claim(SqlClient tx, String worker, int most) {
        return claim(tx, CLAIM, worker, most);
    }

    /** One or none; looks at few, so none does not mean that there is nothing to claim. */
    Uni<List<ClaimTasks.Claimed>> claimOne(SqlClient tx, String worker) {
        return claim(tx, CLAIM_ONE, worker, 1);
    }

    private static Uni<List<ClaimTasks.Claimed>> claim(SqlClient tx, String sql, String worker, int most) {
        return tx.preparedQuery(sql)
                .execute(Tuple.of(worker, most))
                .map(rows -> claimed(rows, false))
                .onFailure(ClaimStore::isRace)
                .transform(LostRace::new);
    }

    Uni<List<ClaimTasks.Claimed>> takeOver(SqlClient tx, String worker, int most) {
        return tx.preparedQuery(TAKE_OVER).execute(Tuple.of(worker, most)).map(rows -> claimed(rows, true));
    }

    /** The tasks that are still held, each with whether it is being cancelled. */
    Uni<Map<String, Boolean>> renew(List<String> ids, List<Long> epochs) {
        return pool.preparedQuery(RENEW)
                .execute(Tuple.of(ids.toArray(String[]::new), epochs.toArray(Long[]::new)))
                .map(rows -> rows(rows)
                        .collect(Collectors.toMap(row -> row.getString("id"), row -> row.getBoolean("cancelling"))));
    }

    Uni<Void> handOver(List<String> ids, String worker) {
        return pool.preparedQuery(HAND_OVER)
                .execute(Tuple.of(ids.toArray(String[]::new), worker))
                .replaceWithVoid();
    }

    Uni<QueueDepth> depth() {
        return pool.preparedQuery(DEPTHS)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new QueueDepth(row.getLong("waiting"), row.getLong("active"), row.getDouble("oldest")));
    }

    private static boolean isRace(Throwable failure) {
        return failure instanceof PgException refused && UNIQUE_VIOLATION.equals(refused.getSqlState());
    }

    private static List<ClaimTasks.Claimed> claimed(RowSet<Row> rows, boolean takenOver) {
        return rows(rows)
                .map(row -> new ClaimTasks.Claimed(
                        TaskRowStore.task(row),
                        row.getString("deployment_id"),
                        takenOver,
                        row.getBoolean("waited") && !takenOver,
                        row.getString("frozen")))
                .toList();
    }

    private static java.util.stream.Stream<Row> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
