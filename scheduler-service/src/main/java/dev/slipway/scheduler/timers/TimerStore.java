package dev.slipway.scheduler.timers;

import dev.slipway.contracts.deployment.DeploymentScheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The {@code timers} table. Every comparison with the present uses the database's clock, which all copies share. */
@ApplicationScoped
class TimerStore {

    private static final String PUT = """
            insert into timers (deployment_id, task_id, space_id, schedule_version, due_at, expires_at, state)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (deployment_id) do update set schedule_version = excluded.schedule_version,
                due_at = excluded.due_at, expires_at = excluded.expires_at, state = excluded.state, changed = now()
            where timers.schedule_version < excluded.schedule_version
            """;
    private static final String FORGET =
            "update timers set state = 'done', changed = now() where deployment_id = any ($1) and state <> 'done'";
    private static final String TIDY =
            "delete from timers where state = 'done' and changed < now() - make_interval(secs => $1)";
    private static final String CLAIM = """
            select deployment_id, task_id, space_id, schedule_version, due_at, expires_at, state, clock_timestamp() as now
            from timers
            where (state = 'waiting' and due_at <= clock_timestamp())
                or (state = 'due' and expires_at <= clock_timestamp())
            order by due_at
            limit $1
            for update skip locked
            """;
    private static final String TOLD =
            "update timers set state = 'due', changed = now() where deployment_id = any ($1)";
    private static final String DONE =
            "update timers set state = 'done', changed = now() where deployment_id = any ($1)";
    private static final String NEXT = """
            select extract(epoch from least(
                (select min(due_at) from timers where state = 'waiting'),
                (select min(expires_at) from timers where state = 'due')) - clock_timestamp())::float8 as seconds
            """;
    private static final String WAITING = "select count(*) from timers where state = 'waiting'";

    /** @param now the database's time of the claim */
    record Claimed(Timer timer, Instant now) {}

    private final Pool pool;

    TimerStore(Pool pool) {
        this.pool = pool;
    }

    /** A lower or equal schedule version than the one known changes nothing; one that was cancelled is done at once. */
    Uni<Void> put(SqlConnection tx, DeploymentScheduled fact) {
        return tx.preparedQuery(PUT)
                .execute(Tuple.from(new Object[] {
                    fact.deploymentId(),
                    fact.taskId(),
                    fact.spaceId(),
                    fact.scheduleVersion(),
                    offset(fact.dueAt()),
                    offset(fact.expiresAt()),
                    fact.cancelled() ? "done" : "waiting"
                }))
                .replaceWithVoid();
    }

    Uni<Void> forget(SqlConnection tx, List<String> deploymentIds) {
        return tx.preparedQuery(FORGET)
                .execute(Tuple.tuple().addArrayOfString(deploymentIds.toArray(String[]::new)))
                .replaceWithVoid();
    }

    Uni<Void> deleteSpace(SqlConnection tx, String spaceId) {
        return tx.preparedQuery("delete from timers where space_id = $1")
                .execute(Tuple.of(spaceId))
                .replaceWithVoid();
    }

    /** Removes what has been done for so long that no fact of it can come any more. */
    Uni<Void> tidy(Duration age) {
        return pool.preparedQuery(TIDY)
                .execute(Tuple.of((double) age.toSeconds()))
                .replaceWithVoid();
    }

    /** Timers whose time has come and that no other copy is firing right now; their rows stay locked. */
    Uni<List<Claimed>> claim(SqlConnection tx, int most) {
        return tx.preparedQuery(CLAIM).execute(Tuple.of(most)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(TimerStore::claimed)
                .toList());
    }

    Uni<Void> settle(SqlConnection tx, List<String> told, List<String> done) {
        return tx.preparedQuery(TOLD)
                .execute(Tuple.of(told.toArray(String[]::new)))
                .chain(() -> tx.preparedQuery(DONE).execute(Tuple.of(done.toArray(String[]::new))))
                .replaceWithVoid();
    }

    /** Seconds until the next timer; negative when one is overdue, empty when there is none. */
    Uni<Optional<Double>> next() {
        return pool.preparedQuery(NEXT)
                .execute()
                .map(rows -> Optional.ofNullable(rows.iterator().next().getDouble("seconds")));
    }

    Uni<Long> waiting() {
        return pool.preparedQuery(WAITING)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static Claimed claimed(Row row) {
        OffsetDateTime expires = row.getOffsetDateTime("expires_at");
        return new Claimed(
                new Timer(
                        row.getString("deployment_id"),
                        row.getString("task_id"),
                        row.getString("space_id"),
                        row.getInteger("schedule_version"),
                        row.getOffsetDateTime("due_at").toInstant(),
                        expires == null ? null : expires.toInstant(),
                        row.getString("state").equals("due")),
                row.getOffsetDateTime("now").toInstant());
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
