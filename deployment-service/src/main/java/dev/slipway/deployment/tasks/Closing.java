package dev.slipway.deployment.tasks;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What a run has left to write when its task ends, in the transaction of that end. */
public interface Closing {

    Closing NOTHING = tx -> Uni.createFrom().item(true);

    /** May run more than once; writes nothing when the task is not held with the run's epoch any more. */
    Uni<Boolean> write(SqlConnection tx);
}
