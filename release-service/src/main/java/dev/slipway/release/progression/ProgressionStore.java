package dev.slipway.release.progression;

import dev.slipway.contracts.internal.DeploymentOutcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Outcomes, reservations and phase entries of releases. */
@ApplicationScoped
class ProgressionStore {

    private static final String LOCK =
            "select id, space_id, project_id, version from releases where id = $1 and ($2::text is null or space_id = $2) for update";

    /** The news of a deployment's deletion may come before that of its end. */
    private static final String APPLY = """
            with given as (
                select * from jsonb_to_recordset($3) as o(
                    "deploymentId" text, "environmentId" text, "tenantId" text, state text, "finishedAt" timestamptz)
            ), closed as (
                delete from reservations where deployment_id in (select "deploymentId" from given)
            )
            insert into outcomes (deployment_id, release_id, project_id, environment_id, tenant_id, state, finished_at)
            select "deploymentId", $1, $2, "environmentId", "tenantId", state, "finishedAt" from given
            where not exists (select from deployment_states s where s.deployment_id = "deploymentId" and s.deleted)
            on conflict (deployment_id) do nothing
            returning tenant_id, state
            """;

    private static final String JUDGE = """
            select r.space_id, r.project_id, r.version, r.first_phase_id, l.name as lifecycle, l.phases::text as phases,
                (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name) order by e.sort_order, e.num), '[]')
                    from environments e where e.space_id = r.space_id and not e.deleting)::text as environments,
                (select coalesce(array_agg(distinct o.environment_id), '{}') from outcomes o
                    where o.release_id = r.id and o.state = 'Success' and o.tenant_id is not distinct from $2) as succeeded,
                exists (select from outcomes o where o.release_id = r.id) as ever_deployed,
                (select d.description from defects d where d.release_id = r.id and d.status = 'Unresolved') as defect
            from releases r
            join projects p on p.id = r.project_id
            join channels c on c.id = r.channel_id
            join lifecycles l on l.id = coalesce(c.lifecycle_id, p.lifecycle_id)
            where r.id = $1
            """;

    private static final String HISTORIES = """
            select r.id, r.version,
                (select coalesce(array_agg(distinct o.environment_id), '{}') from outcomes o
                    where o.release_id = r.id and o.state = 'Success' and o.tenant_id is null) as succeeded,
                exists (select from outcomes o where o.release_id = r.id) as ever_deployed,
                (select d.description from defects d where d.release_id = r.id and d.status = 'Unresolved') as defect
            from releases r where r.id = any($1)
            """;

    private static final String ENTER = """
            insert into phase_entries (release_id, tenant_id, phase_id, entered_at) values ($1, $2, $3, $4)
            on conflict do nothing
            """;

    private static final String FORGET = """
            with closed as (delete from reservations where deployment_id = any($1))
            delete from outcomes where deployment_id = any($1)
            """;

    private static final String KNOWN = "select deployment_id from outcomes where release_id = $1";

    Uni<Optional<LockedRelease>> lock(SqlClient tx, String releaseId, @Nullable String spaceId) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(releaseId, spaceId)).map(rows -> first(rows)
                .map(row -> new LockedRelease(
                        row.getString("space_id"),
                        row.getString("project_id"),
                        row.getString("id"),
                        row.getString("version"))));
    }

    /** The tenants (null = none) that have a success which was not known before. */
    Uni<Set<@Nullable String>> apply(SqlClient tx, LockedRelease release, List<DeploymentOutcome> outcomes) {
        var given = Tuple.of(release.releaseId(), release.projectId(), json(outcomes));
        return tx.preparedQuery(APPLY).execute(given).map(rows -> {
            var tenants = new LinkedHashSet<@Nullable String>();
            for (var row : rows) {
                if (row.getString("state").equals("Success")) {
                    tenants.add(row.getString("tenant_id"));
                }
            }
            return tenants;
        });
    }

    private static JsonArray json(List<DeploymentOutcome> outcomes) {
        var array = new JsonArray();
        outcomes.forEach(outcome -> array.add(new JsonObject()
                .put("deploymentId", outcome.deploymentId())
                .put("environmentId", outcome.environmentId())
                .put("tenantId", outcome.tenantId())
                .put("state", outcome.state())
                .put("finishedAt", outcome.finishedAt().toString())));
        return array;
    }

    Uni<Optional<JudgedRelease>> judge(SqlClient client, String releaseId, @Nullable String tenantId) {
        return client.preparedQuery(JUDGE)
                .execute(Tuple.of(releaseId, tenantId))
                .map(rows -> first(rows).map(row -> judged(row, releaseId, tenantId)));
    }

    private static JudgedRelease judged(Row row, String releaseId, @Nullable String tenantId) {
        var lifecycle =
                LifecycleJson.read(row.getString("lifecycle"), row.getString("phases"), row.getString("environments"));
        return new JudgedRelease(
                row.getString("space_id"),
                row.getString("project_id"),
                releaseId,
                row.getString("first_phase_id"),
                tenantId,
                Progression.of(lifecycle, history(row)));
    }

    Uni<Map<String, ReleaseHistory>> histories(SqlClient client, List<String> releaseIds) {
        return client.preparedQuery(HISTORIES)
                .execute(Tuple.tuple().addArrayOfString(releaseIds.toArray(String[]::new)))
                .map(rows ->
                        rows.stream().collect(Collectors.toMap(row -> row.getString("id"), ProgressionStore::history)));
    }

    private static ReleaseHistory history(Row row) {
        return new ReleaseHistory(
                row.getString("version"),
                Set.of(row.getArrayOfStrings("succeeded")),
                row.getBoolean("ever_deployed"),
                row.getString("defect"));
    }

    /** Whether this is the first time. */
    Uni<Boolean> enter(SqlClient tx, String releaseId, @Nullable String tenantId, String phaseId, Instant now) {
        var entry = Tuple.of(
                releaseId, tenantId == null ? "" : tenantId, phaseId, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        return tx.preparedQuery(ENTER).execute(entry).map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> forget(SqlClient tx, List<String> deploymentIds) {
        return tx.preparedQuery(FORGET)
                .execute(Tuple.tuple().addArrayOfString(deploymentIds.toArray(String[]::new)))
                .replaceWithVoid();
    }

    Uni<List<String>> knownOutcomes(SqlClient client, String releaseId) {
        return client.preparedQuery(KNOWN).execute(Tuple.of(releaseId)).map(rows -> {
            var ids = new ArrayList<String>();
            rows.forEach(row -> ids.add(row.getString("deployment_id")));
            return ids;
        });
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }
}
