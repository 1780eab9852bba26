package dev.slipway.deployment.tasklog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;

/** Notes on a task from outside its run: queued behind, due, timed out, cancelled before it started. Not fenced. */
public interface TaskLogWriter {

    Uni<Void> note(String taskId, LogCategory category, String message);

    /** The same in the caller's transaction. */
    Uni<Void> note(SqlClient transaction, String taskId, LogCategory category, String message);
}
