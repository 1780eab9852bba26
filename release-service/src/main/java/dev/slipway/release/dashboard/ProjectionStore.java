package dev.slipway.release.dashboard;

import dev.slipway.contracts.deployment.DeploymentChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
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
            select r.*, nextval('deployment_states_change_seq')
            from turn, jsonb_to_recordset($1) as r (
                deployment_id text, space_id text, project_id text, release_id text, environment_id text, tenant_id text,
                channel_id text, task_id text, release_version text, revision bigint, state text, created timestamptz,
                queue_time timestamptz, queue_time_expiry timestamptz, start_time timestamptz, completed_time timestamptz,
                error_message text, has_warnings_or_errors boolean, has_pending_interruptions boolean, deleted boolean,
                ordered_at timestamptz)
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
            "update reservations set confirmed = true where deployment_id = any($1) and not confirmed";

    /**
     * Nothing happens to those of which a higher revision is known.
     *
     * @param facts of different deployments
     */
    Uni<Void> keep(SqlClient tx, List<DeploymentChanged> facts) {
        var rows = new JsonArray();
        facts.forEach(fact -> rows.add(json(fact)));
        return tx.preparedQuery(KEEP).execute(Tuple.of(rows)).replaceWithVoid();
    }

    private static JsonObject json(DeploymentChanged fact) {
        return new JsonObject()
                .put("deployment_id", fact.deploymentId())
                .put("space_id", fact.spaceId())
                .put("project_id", fact.projectId())
                .put("release_id", fact.releaseId())
                .put("environment_id", fact.environmentId())
                .put("tenant_id", fact.tenantId())
                .put("channel_id", fact.channelId())
                .put("task_id", fact.taskId())
                .put("release_version", fact.releaseVersion())
                .put("revision", fact.revision())
                .put("state", fact.state())
                .put("created", text(fact.created()))
                .put("queue_time", text(fact.queueTime()))
                .put("queue_time_expiry", text(fact.queueTimeExpiry()))
                .put("start_time", text(fact.startTime()))
                .put("completed_time", text(fact.completedTime()))
                .put("error_message", fact.errorMessage())
                .put("has_warnings_or_errors", fact.hasWarningsOrErrors())
                .put("has_pending_interruptions", fact.hasPendingInterruptions())
                .put("deleted", fact.deleted())
                .put(
                        "ordered_at",
                        text(DeploymentState.orderedAt(fact.queueTime(), fact.startTime(), fact.completedTime())));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    /** The deployments that the reservations were for exist. */
    Uni<Void> confirm(SqlClient tx, List<String> deploymentIds) {
        return tx.preparedQuery(CONFIRM)
                .execute(Tuple.tuple().addArrayOfString(deploymentIds.toArray(String[]::new)))
                .replaceWithVoid();
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
    }
}
