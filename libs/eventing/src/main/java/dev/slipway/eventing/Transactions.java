package dev.slipway.eventing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Plain-SQL transactions: repeated when PostgreSQL asks for it, and followed by a nudge when they appended facts. */
@ApplicationScoped
public class Transactions {

    private static final int TRIES = 6;
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(10), Duration.ofMillis(200));

    private final Pool pool;
    private final AfterCommit afterCommit;
    private final Vertx vertx;

    Transactions(Pool pool, AfterCommit afterCommit, Vertx vertx) {
        this.pool = pool;
        this.afterCommit = afterCommit;
        this.vertx = vertx;
    }

    /**
     * Runs {@code work} in one transaction, which commits when its {@code Uni} has an item and rolls back when it fails.
     * After a serialization failure or a deadlock the work runs again, up to five times; it must have no other effect
     * than its statements.
     */
    public <T> Uni<T> in(Function<SqlConnection, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> attempt(() -> once(work), 1));
    }

    /**
     * Runs one statement that ends with {@link Outbox#appendWhen}: a transaction by itself, in one round trip instead of
     * four. Repeated as {@link #in} repeats.
     */
    public <T> Uni<T> statement(Function<SqlClient, Uni<T>> statement) {
        return Uni.createFrom()
                .deferred(() -> attempt(() -> statement.apply(pool), 1))
                .invoke(afterCommit.facts::raise);
    }

    private <T> Uni<T> attempt(Supplier<Uni<T>> work, int number) {
        return work.get()
                .onFailure(failure -> number < TRIES && DatabaseFailures.asksToRepeat(failure))
                .recoverWithUni(() -> pause(BACKOFF.after(number)).chain(() -> attempt(work, number + 1)));
    }

    private <T> Uni<T> once(Function<SqlConnection, Uni<T>> work) {
        var mark = new AfterCommit.Mark();
        return pool.withTransaction(tx -> {
                    afterCommit.watch(tx, mark);
                    return Uni.createFrom()
                            .deferred(() -> work.apply(tx))
                            .onTermination()
                            .invoke(() -> afterCommit.unwatch(tx));
                })
                .invoke(() -> afterCommit.committed(mark));
    }

    /** A timer of Vert.x, so that the work stays on its context. */
    private Uni<Void> pause(Duration time) {
        return Uni.createFrom().emitter(done -> vertx.setTimer(time.toMillis(), id -> done.complete(null)));
    }
}
