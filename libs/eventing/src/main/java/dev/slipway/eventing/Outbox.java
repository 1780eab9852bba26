package dev.slipway.eventing;

import dev.slipway.contracts.Fact;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Writes facts in the transaction of the change they tell of; the relay publishes them after its commit.
 *
 * <p>Lock the aggregate's row first: only then are the rows of one key in the order of their commits.
 */
@ApplicationScoped
public class Outbox {

    private final AfterCommit afterCommit;

    Outbox(AfterCommit afterCommit) {
        this.afterCommit = afterCommit;
    }

    /** Appends in order. Fails with {@link IllegalArgumentException} for a fact over 512 KiB. */
    public Uni<Void> append(SqlClient tx, List<? extends Fact> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().deferred(() -> insert(tx, OutboxRows.of(facts, TraceContext.current())));
    }

    public Uni<Void> append(SqlClient tx, Fact fact) {
        return append(tx, List.of(fact));
    }

    Uni<Void> insert(SqlClient tx, List<OutboxRows.Row> rows) {
        afterCommit.factsAppended(tx);
        return tx.preparedQuery(OutboxRows.INSERT_FOR_CLIENT)
                .execute(Tuple.of(OutboxRows.json(rows)))
                .replaceWithVoid();
    }

    /**
     * Wakes the relay. {@link Transactions#in} does so by itself; after a transaction of another kind call it when that
     * has committed. Without it the rows are found by the next poll, a quarter of a second later.
     */
    public void nudge() {
        afterCommit.facts.raise();
    }
}
