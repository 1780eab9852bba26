package dev.slipway.deployment;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** What stands in the database. */
public final class Rows {

    private Rows() {}

    public static long count(Pool pool, String sql, String value) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(value))
                .await()
                .atMost(DeployApi.SOON)
                .iterator()
                .next()
                .getLong(0);
    }

    public static void execute(Pool pool, String sql, String value) {
        pool.preparedQuery(sql).execute(Tuple.of(value)).await().atMost(DeployApi.SOON);
    }
}
