package dev.slipway.deployment.execution;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Rows of tasks as a claim leaves them, for a worker that no other will take them from. */
final class HeldTasks {

    /** No other test's tasks have such numbers. */
    private static final AtomicLong NUMBERS = new AtomicLong(5_000_000);

    private HeldTasks() {}

    /** An id that no task has yet. */
    static String next() {
        return "ServerTasks-" + NUMBERS.incrementAndGet();
    }

    static void hold(Pool pool, String task, long epoch) {
        pool.preparedQuery("""
            insert into tasks (id, num, space_id, kind, description, state, concurrency_tag, created, queue_time,
                eligible_at, recheck, last_updated, lease_until, epoch, worker)
            values ($1, $2, 'Spaces-test', 'Deploy', 'a test', 'Executing', $1, now(), now(), now(), false, now(),
                now() + interval '1 day', $3, 'w' || $3)
            on conflict (id) do update set epoch = excluded.epoch
            """)
                .execute(Tuple.of(task, Long.parseLong(task.substring("ServerTasks-".length())), epoch))
                .await()
                .atMost(Duration.ofSeconds(60));
    }
}
