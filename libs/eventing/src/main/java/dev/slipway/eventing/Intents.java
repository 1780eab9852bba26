package dev.slipway.eventing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes work to be carried out after the commit, by any copy of the service, until it succeeds or is refused. */
@ApplicationScoped
public class Intents {

    private static final String INSERT = """
            insert into intents (kind, business_key, payload, traceparent) values ($1, $2, $3, $4)
            on conflict (kind, business_key) do nothing
            """;

    private final AfterCommit afterCommit;

    Intents(AfterCommit afterCommit) {
        this.afterCommit = afterCommit;
    }

    /**
     * Adds an intent in the caller's transaction; one with this kind and key is there only once, repeats do nothing.
     *
     * @param payload a record, stored as JSON and read back by {@link Intent#payloadAs}
     */
    public Uni<Void> add(SqlClient tx, String kind, String businessKey, Object payload) {
        return Uni.createFrom().deferred(() -> {
            afterCommit.intentsAdded(tx);
            String trace = TraceContext.current().child().traceparent();
            return tx.preparedQuery(INSERT)
                    .execute(Tuple.of(kind, businessKey, EventJson.write(payload), trace))
                    .replaceWithVoid();
        });
    }

    /** Wakes the executor; needed only after transactions that {@link Transactions#in} did not run. */
    public void nudge() {
        afterCommit.intents.raise();
    }
}
