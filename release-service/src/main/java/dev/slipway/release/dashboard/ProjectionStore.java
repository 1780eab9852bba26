package dev.slipway.release.dashboard;

import dev.slipway.contracts.deployment.DeploymentChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Writes {@code deployment_states}. */
@ApplicationScoped
class ProjectionStore {

    /** The lock makes change numbers visible in their order, so that a reader who has seen one misses none below it. */
    private static final String KEEP = """
            with turn as materialized (select pg_advisory_xact_lock(hashtext('deployment_states')))
            insert into deployment_states as d (deployment_id, space_id, project_id, release_id, environment_id, tenant_id,
                channel_id, task_id, release_version, revision, state, created, queue_time, queue_time_expiry, start_time,
                completed_time, error_message, has_warnings_or_errors, has_pending_interruptions, deleted, ordered_at,
                change_no)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                nextval('deployment_states_change_seq')
            from turn
            on conflict (deployment_id) do update set
                release_version = excluded.release_version, revision = excluded.revision, state = excluded.state,
                queue_time = excluded.queue_time, queue_time_expiry = excluded.queue_time_expiry,
                start_time = excluded.start_time, completed_time = excluded.completed_time,
                error_message = excluded.error_message, has_warnings_or_errors = excluded.has_warnings_or_errors,
                has_pending_interruptions = excluded.has_pending_interruptions, deleted = excluded.deleted,
                ordered_at = excluded.ordered_at, change_no = excluded.change_no
            where d.revision < excluded.revision
            """;

    private static final String CONFIRM =
            "update reservations set confirmed = true where deployment_id = $1 and not confirmed";

    /** Nothing happens when a higher revision is known. */
    Uni<Void> keep(SqlClient tx, DeploymentChanged fact) {
        var orderedAt = DeploymentState.orderedAt(fact.queueTime(), fact.startTime(), fact.completedTime());
        return tx.preparedQuery(KEEP)
                .execute(Tuple.tuple()
                        .addString(fact.deploymentId())
                        .addString(fact.spaceId())
                        .addString(fact.projectId())
                        .addString(fact.releaseId())
                        .addString(fact.environmentId())
                        .addString(fact.tenantId())
                        .addString(fact.channelId())
                        .addString(fact.taskId())
                        .addString(fact.releaseVersion())
                        .addLong(fact.revision())
                        .addString(fact.state())
                        .addOffsetDateTime(Rows.time(fact.created()))
                        .addOffsetDateTime(Rows.time(fact.queueTime()))
                        .addOffsetDateTime(Rows.time(fact.queueTimeExpiry()))
                        .addOffsetDateTime(Rows.time(fact.startTime()))
                        .addOffsetDateTime(Rows.time(fact.completedTime()))
                        .addString(fact.errorMessage())
                        .addBoolean(fact.hasWarningsOrErrors())
                        .addBoolean(fact.hasPendingInterruptions())
                        .addBoolean(fact.deleted())
                        .addOffsetDateTime(Rows.time(orderedAt)))
                .replaceWithVoid();
    }

    /** The deployment that the reservation was for exists. */
    Uni<Void> confirm(SqlClient tx, String deploymentId) {
        return tx.preparedQuery(CONFIRM).execute(Tuple.of(deploymentId)).replaceWithVoid();
    }

    /** Rows of {@code deployment_states} to records. */
    static final class Rows {

        /** The version comes from the release, where people may have edited it; a release that is gone has no rows. */
        static final String COLUMNS = """
                d.deployment_id, d.space_id, d.project_id, d.release_id, d.environment_id, d.tenant_id, d.channel_id, d.task_id,
                coalesce(r.version, d.release_version) as release_version, d.state, d.created, d.queue_time, d.queue_time_expiry, d.start_time,
                d.completed_time, d.error_message, d.has_warnings_or_errors, d.has_pending_interruptions, d.deleted
                """;

        private Rows() {}

        static DeploymentState state(Row row) {
            return new DeploymentState(
                    row.getString("deployment_id"),
                    row.getString("space_id"),
                    row.getString("project_id"),
                    row.getString("release_id"),
                    row.getString("environment_id"),
                    row.getString("tenant_id"),
                    row.getString("channel_id"),
                    row.getString("task_id"),
                    row.getString("release_version"),
                    row.getString("state"),
                    row.getOffsetDateTime("created").toInstant(),
                    row.getOffsetDateTime("queue_time").toInstant(),
                    instant(row.getOffsetDateTime("queue_time_expiry")),
                    instant(row.getOffsetDateTime("start_time")),
                    instant(row.getOffsetDateTime("completed_time")),
                    row.getString("error_message"),
                    row.getBoolean("has_warnings_or_errors"),
                    row.getBoolean("has_pending_interruptions"),
                    row.getBoolean("deleted"));
        }

        static @Nullable Instant instant(@Nullable OffsetDateTime time) {
            return time == null ? null : time.toInstant();
        }

        static @Nullable OffsetDateTime time(@Nullable Instant instant) {
            return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
        }
    }
}
