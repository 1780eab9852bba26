package dev.slipway.deployment.tasks;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How a task is read from a row of {@code tasks t left join deployments d}. */
final class TaskRowStore {

    static final String COLUMNS = """
            t.id, t.num, t.space_id, t.kind, t.description, t.state, t.concurrency_tag, t.created, t.queue_time,
            t.queue_time_expiry, t.schedule_version, t.picked_up, t.start_time, t.completed_time, t.last_updated,
            t.epoch, t.worker, t.revision, t.error_message, t.has_warnings, t.deployment_id, t.project_id,
            t.environment_id, t.tenant_id, d.release_id, d.release_version, d.channel_id
            """;

    private TaskRowStore() {}

    static Task task(Row row) {
        return new Task(
                row.getString("id"),
                row.getLong("num"),
                row.getString("space_id"),
                row.getString("kind"),
                row.getString("description"),
                TaskState.of(row.getString("state")),
                row.getString("concurrency_tag"),
                time(row, "created"),
                time(row, "queue_time"),
                optionalTime(row, "queue_time_expiry"),
                row.getInteger("schedule_version"),
                row.getBoolean("picked_up"),
                optionalTime(row, "start_time"),
                optionalTime(row, "completed_time"),
                time(row, "last_updated"),
                row.getLong("epoch"),
                row.getString("worker"),
                row.getLong("revision"),
                row.getString("error_message"),
                row.getBoolean("has_warnings"),
                subject(row));
    }

    private static Task.@Nullable Subject subject(Row row) {
        if (row.getString("release_id") == null) {
            return null;
        }
        return new Task.Subject(
                row.getString("deployment_id"),
                row.getString("project_id"),
                row.getString("release_id"),
                row.getString("release_version"),
                row.getString("channel_id"),
                row.getString("environment_id"),
                row.getString("tenant_id"));
    }

    private static Instant time(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static @Nullable Instant optionalTime(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }
}
