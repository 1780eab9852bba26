package dev.slipway.deployment.tasks;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A task's moves, each one statement that names the state (and epoch) it starts from: compare-and-set. */
@ApplicationScoped
class TaskStore {

    private static final String MOVED = "select " + TaskRowStore.COLUMNS
            + " from moved t left join deployments d on d.id = t.deployment_id order by t.num";

    private static final String LOCK = "select " + TaskRowStore.COLUMNS
            + " from tasks t left join deployments d on d.id = t.deployment_id where t.id = $1 for update of t";

    private static final String CANCEL = """
            with moved as (
              update tasks set state = $2, revision = revision + 1, last_updated = now(),
                completed_time = case when $3 then now() end,
                schedule_version = case when schedule_version > 0 and start_time is null then schedule_version + 1
                  else schedule_version end
              where id = $1 returning *)
            """ + MOVED;

    private static final String DUE = """
            with moved as (
              update tasks set eligible_at = queue_time, revision = revision + 1, last_updated = now()
              where id = $1 and schedule_version = $2 and state = 'Queued' and start_time is null
                and eligible_at > queue_time and (queue_time_expiry is null or queue_time_expiry > now())
              returning *)
            """ + MOVED;

    /** In front of everything that may start now; what waits for its time keeps waiting. */
    private static final String TO_FRONT = """
            with moved as (
              update tasks set revision = revision + 1, last_updated = now(), eligible_at = least(now(), (
                select min(q.eligible_at) from tasks q where q.state = 'Queued')) - interval '1 millisecond'
              where id = $1 and state = 'Queued' and (schedule_version = 0 or queue_time <= now()) returning *)
            """ + MOVED;

    private static final String EXPIRING = """
            select t.id, t.queue_time, t.queue_time_expiry, t.refused_tries > 0 as unjudged,
              exists (select from stopped_queues s where s.space_id = t.space_id) as stopped,
              (select a.id from tasks a where a.concurrency_tag = t.concurrency_tag
                and a.state in ('Executing', 'Cancelling') limit 1) as blocker
            from tasks t
            where t.state = 'Queued' and t.queue_time_expiry <= now()
              and ($1::text is null or (t.id = $1 and t.schedule_version = $2))
            order by t.queue_time_expiry limit 50 for update of t skip locked
            """;

    private static final String TIME_OUT = """
            with ended as (select unnest($1::text[]) as id, unnest($2::text[]) as message),
            moved as (
              update tasks t set state = 'TimedOut', completed_time = now(), last_updated = now(),
                revision = revision + 1, schedule_version = schedule_version + 1, error_message = ended.message,
                has_warnings = true
              from ended where t.id = ended.id and t.state = 'Queued' returning t.*)
            """ + MOVED;

    private static final String FINISH = """
            with moved as (
              update tasks set state = $3, completed_time = now(), last_updated = now(), revision = revision + 1,
                lease_until = null, error_message = $4, has_warnings = $5
              where id = $1 and epoch = $2 and state in ('Executing', 'Cancelling') returning *)
            """ + MOVED;

    private static final String GIVE_BACK = """
            with moved as (
              update tasks set state = 'Queued', start_time = null, lease_until = null, worker = null,
                last_updated = now(), revision = revision + 1,
                eligible_at = case when $3 > 0 then now() + $3 * interval '1 millisecond' else eligible_at end,
                refused_tries = refused_tries + case when $3 > 0 then 1 else 0 end
              where id = $1 and epoch = $2 and state = 'Executing' returning *)
            """ + MOVED;

    private static final String RELABEL = """
            with moved as (
              update tasks set state = $2, last_updated = now(), revision = revision + 1, error_message = $3,
                has_warnings = has_warnings or $2 <> 'Success'
              where id = $1 returning *)
            """ + MOVED;

    /** A task whose latest start has passed, and what kept it. */
    record Expiring(ExpiryMessage.Facts facts, String id) {}

    Uni<Optional<Task>> lock(SqlClient tx, String id) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(id)).map(TaskStore::first);
    }

    Uni<Optional<Task>> cancel(SqlClient tx, String id, TaskState state) {
        return tx.preparedQuery(CANCEL)
                .execute(Tuple.of(id, state.wireName(), state.completed()))
                .map(TaskStore::first);
    }

    Uni<Optional<Task>> due(SqlClient tx, String id, int scheduleVersion) {
        return tx.preparedQuery(DUE).execute(Tuple.of(id, scheduleVersion)).map(TaskStore::first);
    }

    /** Empty when its time has not come. */
    Uni<Optional<Task>> toFront(SqlClient tx, String id) {
        return tx.preparedQuery(TO_FRONT).execute(Tuple.of(id)).map(TaskStore::first);
    }

    /** @param id only this one, if its schedule still has this version; null for whichever has expired */
    Uni<List<Expiring>> expiring(SqlClient tx, @Nullable String id, int scheduleVersion) {
        return tx.preparedQuery(EXPIRING).execute(Tuple.of(id, scheduleVersion)).map(rows -> rows(rows)
                .map(row -> new Expiring(
                        new ExpiryMessage.Facts(
                                row.getOffsetDateTime("queue_time").toInstant(),
                                row.getOffsetDateTime("queue_time_expiry").toInstant(),
                                row.getString("blocker"),
                                row.getBoolean("stopped"),
                                row.getBoolean("unjudged")),
                        row.getString("id")))
                .toList());
    }

    Uni<List<Task>> timeOut(SqlClient tx, List<String> ids, List<String> messages) {
        return tx.preparedQuery(TIME_OUT)
                .execute(Tuple.of(ids.toArray(String[]::new), messages.toArray(String[]::new)))
                .map(TaskStore::all);
    }

    Uni<Optional<Task>> finish(SqlClient tx, Ending ending) {
        return tx.preparedQuery(FINISH)
                .execute(Tuple.of(
                        ending.taskId(),
                        ending.epoch(),
                        ending.state().wireName(),
                        ending.errorMessage(),
                        ending.warnings()))
                .map(TaskStore::first);
    }

    /** @param pause zero when nothing spoke against it: the task keeps its place */
    Uni<Optional<Task>> giveBack(SqlClient tx, String id, long epoch, Duration pause) {
        return tx.preparedQuery(GIVE_BACK)
                .execute(Tuple.of(id, epoch, (int) pause.toMillis()))
                .map(TaskStore::first);
    }

    Uni<Optional<Task>> relabel(SqlClient tx, String id, TaskState.Completed state, @Nullable String errorMessage) {
        return tx.preparedQuery(RELABEL)
                .execute(Tuple.of(id, state.wireName(), errorMessage))
                .map(TaskStore::first);
    }

    private static Optional<Task> first(RowSet<Row> rows) {
        return rows(rows).findFirst().map(TaskRowStore::task);
    }

    private static List<Task> all(RowSet<Row> rows) {
        return rows(rows).map(TaskRowStore::task).toList();
    }

    private static java.util.stream.Stream<Row> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
