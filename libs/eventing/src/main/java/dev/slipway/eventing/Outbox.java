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
     * The end of a statement that makes a change and appends the facts of it at once; see {@link Transactions#statement}.
     * It affects as many rows as there are facts, or none when the change was not made.
     *
     * @param change the part of the statement ({@code with …}) that gives a row when it made the change
     * @param parameter the number of the parameter that gets {@link #rows}
     */
    public static String appendWhen(String change, int parameter) {
        return OutboxRows.insertWhen(change, parameter);
    }

    /** Facts, in order, as the parameter of {@link #appendWhen}. Fails as {@link #append} does. */
    public static String rows(List<? extends Fact> facts) {
        return OutboxRows.json(OutboxRows.of(facts, TraceContext.current()));
    }

    /**
     * Wakes the relay. {@link Transactions} do so by themselves; after a transaction of another kind call it when that
     * has committed. Without it the rows are found by the next poll, a quarter of a second later.
     */
    public void nudge() {
        afterCommit.facts.raise();
    }
}
