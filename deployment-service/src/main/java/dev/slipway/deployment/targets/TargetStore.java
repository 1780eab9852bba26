package dev.slipway.deployment.targets;

import dev.slipway.contracts.internal.ProjectContext.Named;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads names and roles from the table {@code machines}, without the endpoints that stand in its documents. */
@ApplicationScoped
class TargetStore {

    private static final String MACHINES =
            "select id, name from machines where space_id = $1 order by lower(name), num";

    private static final String ROLES = """
            select distinct role from machines, jsonb_array_elements_text(body -> 'roles') as r(role)
            where space_id = $1 and role <> '' order by role
            """;

    private static final String UNKNOWN = """
            select asked from unnest($2::text[]) with ordinality a(asked, place)
            where not exists (select from machines where space_id = $1 and id = asked)
                and not exists (select from worker_pools where space_id = $1 and id = asked)
            order by place
            """;

    /** Waiting for a lock could be waiting for a deletion that waits for who asks. */
    private static final String BUSY = """
            with free as (
                select id from worker_pools where space_id = $1 and id = any($2) for key share skip locked)
            select id from worker_pools where space_id = $1 and id = any($2) and id not in (select id from free)
            order by id
            """;

    private static final String MACHINE_ROLES =
            "select id, body -> 'roles' as roles from machines where space_id = $1 and body -> 'roles' <> '[]'";

    private static final String TARGETS = """
            select name, body -> 'environmentIds' as environment_ids, body -> 'roles' as roles,
                body -> 'tenantIds' as tenant_ids, body -> 'tenantTags' as tenant_tags,
                coalesce((body ->> 'isDisabled')::boolean, false) as disabled,
                coalesce(body ->> 'healthStatus', 'Unknown') as health_status,
                coalesce(body #>> '{endpoint,communicationStyle}', 'None') as communication_style,
                coalesce(body ->> 'shellName', '') as shell_name
            from machines where space_id = $1 order by lower(name), num
            """;

    private final Pool pool;

    TargetStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Named>> machines(String spaceId) {
        return pool.preparedQuery(MACHINES).execute(Tuple.of(spaceId)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> new Named(row.getString("id"), row.getString("name")))
                .toList());
    }

    /** Those of the ids that are neither a target nor a worker pool of the space. */
    Uni<List<String>> unknown(String spaceId, List<String> ids) {
        return ids(UNKNOWN, "asked", spaceId, ids);
    }

    /** Those of the ids that are a worker pool which another transaction has locked. */
    Uni<List<String>> busyPools(String spaceId, List<String> ids) {
        return ids(BUSY, "id", spaceId, ids);
    }

    private Uni<List<String>> ids(String query, String column, String spaceId, List<String> ids) {
        return pool.preparedQuery(query)
                .execute(Tuple.of(spaceId, ids.toArray(String[]::new)))
                .map(rows -> rows.stream().map(row -> row.getString(column)).toList());
    }

    Uni<List<String>> roles(String spaceId) {
        return pool.preparedQuery(ROLES).execute(Tuple.of(spaceId)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> row.getString("role"))
                .toList());
    }

    /** All roles of each target that has any, by its id. */
    Uni<Map<String, List<String>>> machineRoles(String spaceId) {
        return pool.preparedQuery(MACHINE_ROLES).execute(Tuple.of(spaceId)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .collect(Collectors.toMap(row -> row.getString("id"), row -> texts(row.getJsonArray("roles")))));
    }

    /** By name. */
    Uni<List<Target>> targets(String spaceId) {
        return pool.preparedQuery(TARGETS).execute(Tuple.of(spaceId)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(TargetStore::target)
                .toList());
    }

    private static Target target(Row row) {
        return new Target(
                row.getString("name"),
                texts(row.getJsonArray("environment_ids")),
                texts(row.getJsonArray("roles")),
                texts(row.getJsonArray("tenant_ids")),
                texts(row.getJsonArray("tenant_tags")),
                row.getBoolean("disabled"),
                row.getString("health_status"),
                row.getString("communication_style"),
                row.getString("shell_name"));
    }

    private static List<String> texts(@Nullable JsonArray array) {
        return array == null ? List.of() : array.stream().map(String::valueOf).toList();
    }
}
