package dev.slipway.eventing;

import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;

/** The services' own transactions, for a process without Quarkus. */
public final class PlainTransactions {

    private PlainTransactions() {}

    public static Transactions of(Pool pool, Vertx vertx) {
        return new Transactions(pool, new AfterCommit(), vertx);
    }
}
