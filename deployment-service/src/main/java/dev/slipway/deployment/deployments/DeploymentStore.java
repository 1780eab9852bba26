package dev.slipway.deployment.deployments;

import dev.slipway.secrets.Secrets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Writes deployments with their tasks, and the ids promised before they are written. */
@ApplicationScoped
class DeploymentStore {

    private static final String PROMISE = """
            with ids as (
              select nextval('deployment_num') as deployment, nextval('task_num') as task from generate_series(1, $1)),
            promised as (
              insert into admissions (deployment_id, task_id)
              select 'Deployments-' || deployment, 'ServerTasks-' || task from ids)
            select deployment, task from ids order by deployment
            """;

    private static final String IDS = "select nextval('deployment_num') as deployment, nextval('task_num') as task";

    private static final String INSERT = """
            with promised as (delete from admissions where deployment_id = $1),
            deployment as (
              insert into deployments (id, num, task_id, space_id, project_id, project_name, project_slug, release_id,
                release_version, channel_id, environment_id, environment_name, tenant_id, name, comments, created,
                created_by_id, created_by, cause, phase_entry_id, process_snapshot_id, skip_actions, form_values,
                specific_machine_ids, excluded_machine_ids, use_guided_failure, force_package_download,
                force_package_redeployment, frozen, changes)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                $22, $23::text::jsonb, $24, $25, $26, $27, $28, $29::text::jsonb, $38::text::jsonb))
            insert into tasks (id, num, space_id, kind, deployment_id, project_id, environment_id, tenant_id,
              description, state, concurrency_tag, created, queue_time, queue_time_expiry, schedule_version, eligible_at,
              recheck, last_updated)
            values ($3, $30, $4, 'Deploy', $1, $5, $11, $13, $31, 'Queued', $32, $16, $33, $34, $35,
              coalesce($36, now()), $37, $16)
            """;

    private static final String EXISTS = """
            select from deployments where id = $1 or (release_id = $2 and environment_id = $3
              and coalesce(tenant_id, '') = coalesce($4, '') and phase_entry_id = $5) limit 1
            """;

    private static final String ABANDONED = """
            delete from admissions a where created < now() - interval '1 minute'
              and exists (select from deployments d where d.id = a.deployment_id)
            """;

    private static final String FORGOTTEN =
            "select deployment_id from admissions where created < now() - interval '1 minute' limit 100";

    private final Pool pool;
    private final FrozenDocuments documents;
    private final Secrets secrets;

    DeploymentStore(Pool pool, FrozenDocuments documents, Secrets secrets) {
        this.pool = pool;
        this.documents = documents;
        this.secrets = secrets;
    }

    /** New ids, remembered until their deployments are written or their reservations given back. */
    Uni<List<DeploymentIds>> promise(int count) {
        return pool.preparedQuery(PROMISE)
                .execute(Tuple.of(count))
                .map(rows -> rows(rows).map(DeploymentStore::ids).toList());
    }

    Uni<DeploymentIds> nextIds(SqlClient tx) {
        return tx.preparedQuery(IDS).execute().map(rows -> ids(rows.iterator().next()));
    }

    Uni<Void> insert(SqlClient tx, List<Blueprint> blueprints) {
        return tx.preparedQuery(INSERT)
                .executeBatch(blueprints.stream().map(this::row).toList())
                .replaceWithVoid();
    }

    /** Whether an intent's order was carried out before; people's orders are always new. */
    Uni<Boolean> exists(DeploymentOrder order) {
        if (order.reserved().isEmpty()) {
            return Uni.createFrom().item(false);
        }
        return pool.preparedQuery(EXISTS)
                .execute(Tuple.from(Arrays.asList(
                        order.reserved().get(0).deploymentId(),
                        order.releaseId(),
                        order.environments().get(0),
                        order.tenantId(),
                        order.phaseEntryId())))
                .map(rows -> rows.size() > 0);
    }

    /** @param document as {@link FrozenDocuments} wrote it */
    record Stored(String spaceId, String document) {}

    Uni<Optional<Stored>> frozen(String deploymentId) {
        return pool.preparedQuery("select space_id, frozen::text as frozen from deployments where id = $1")
                .execute(Tuple.of(deploymentId))
                .map(rows -> rows(rows)
                        .map(row -> new Stored(row.getString("space_id"), row.getString("frozen")))
                        .findFirst());
    }

    Uni<Void> forget(List<String> deploymentIds) {
        return pool.preparedQuery("delete from admissions where deployment_id = any($1)")
                .execute(Tuple.of(deploymentIds.toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** Ids that were promised a minute ago by a request that never came to an end. */
    Uni<List<String>> forgotten() {
        return pool.query(ABANDONED)
                .execute()
                .chain(() -> pool.query(FORGOTTEN).execute())
                .map(rows ->
                        rows(rows).map(row -> row.getString("deployment_id")).toList());
    }

    Uni<Optional<String>> lockState(SqlClient tx, String deploymentId) {
        return tx.preparedQuery("select state from tasks where deployment_id = $1 for update")
                .execute(Tuple.of(deploymentId))
                .map(rows -> rows(rows).map(row -> row.getString("state")).findFirst());
    }

    Uni<Void> delete(SqlClient tx, String deploymentId) {
        return tx.preparedQuery("delete from deployments where id = $1")
                .execute(Tuple.of(deploymentId))
                .replaceWithVoid();
    }

    private Tuple row(Blueprint blueprint) {
        var deployment = blueprint.deployment();
        var task = blueprint.task();
        return Tuple.from(Arrays.asList(
                deployment.id(),
                deployment.ids().deploymentNum(),
                deployment.taskId(),
                deployment.spaceId(),
                deployment.projectId(),
                deployment.projectName(),
                deployment.projectSlug(),
                deployment.releaseId(),
                deployment.releaseVersion(),
                deployment.channelId(),
                deployment.environmentId(),
                deployment.environmentName(),
                deployment.tenantId(),
                deployment.name(),
                deployment.comments(),
                at(deployment.created()),
                deployment.author().id(),
                deployment.author().name(),
                deployment.cause(),
                deployment.phaseEntryId(),
                deployment.processSnapshotId(),
                deployment.skipActions().toArray(String[]::new),
                FrozenJson.write(deployment.formValues()),
                deployment.specificMachineIds().toArray(String[]::new),
                deployment.excludedMachineIds().toArray(String[]::new),
                deployment.useGuidedFailure(),
                deployment.forcePackageDownload(),
                deployment.forcePackageRedeployment(),
                // Other services may hand over what they read, or keep in memory, from before the master key changed.
                secrets.rewrapAll(documents.write(blueprint.frozen())).text(),
                task.num(),
                task.description(),
                task.concurrencyTag(),
                at(task.queueTime()),
                at(task.queueTimeExpiry()),
                task.scheduleVersion(),
                at(blueprint.eligibleAt()),
                blueprint.recheck(),
                FrozenJson.write(deployment.changes())));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static DeploymentIds ids(Row row) {
        return new DeploymentIds(row.getLong("deployment"), row.getLong("task"));
    }

    private static Stream<Row> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
