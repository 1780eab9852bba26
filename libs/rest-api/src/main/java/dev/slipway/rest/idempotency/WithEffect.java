package dev.slipway.rest.idempotency;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;

/** What is stored in the transaction of an effect, along with it. */
public interface WithEffect<T> {

    /** Fails, and the effect with it, when the effect must not happen any more. */
    Uni<Void> store(SqlClient tx, T effect);

    /** Then the effect needs no transaction for its sake. */
    default boolean isNothing() {
        return false;
    }

    static <T> WithEffect<T> nothing() {
        return new WithEffect<>() {
            @Override
            public Uni<Void> store(SqlClient tx, T effect) {
                return Uni.createFrom().voidItem();
            }

            @Override
            public boolean isNothing() {
                return true;
            }
        };
    }
}
