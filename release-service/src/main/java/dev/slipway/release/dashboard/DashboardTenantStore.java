package dev.slipway.release.dashboard;

import dev.slipway.rest.Links;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tenants around the cells. */
@ApplicationScoped
class DashboardTenantStore {

    private static final String CONNECTED = """
        select t.id, t.space_id, t.name, t.tenant_tags, t.is_disabled,
            jsonb_object_agg(c.project_id, c.environments) as connections
        from tenants t join (
            select p.tenant_id, p.project_id, coalesce(jsonb_agg(e.environment_id order by length(e.environment_id),
                e.environment_id) filter (where e.environment_id is not null), '[]') as environments
            from tenant_projects p
            left join tenant_environments e on e.tenant_id = p.tenant_id and e.project_id = p.project_id
            group by p.tenant_id, p.project_id) c on c.tenant_id = t.id
        where t.space_id = $1 and exists (
            select 1 from tenant_projects s where s.tenant_id = t.id and s.project_id = any($2))
        group by t.id order by lower(t.name), t.num
        """;

    private final Pool pool;

    DashboardTenantStore(Pool pool) {
        this.pool = pool;
    }

    /** Tenants connected to any of the projects, by name. */
    Uni<List<DashboardTenant>> connectedTo(String spaceId, List<OverviewStore.Project> projects) {
        String[] ids = projects.stream().map(OverviewStore.Project::id).toArray(String[]::new);
        return pool.preparedQuery(CONNECTED)
                .execute(Tuple.tuple().addString(spaceId).addArrayOfString(ids))
                .map(rows -> rows.stream().map(DashboardTenantStore::tenant).toList());
    }

    private static DashboardTenant tenant(Row row) {
        String id = row.getString("id");
        JsonObject connections = row.getJsonObject("connections");
        Map<String, List<String>> environments = new LinkedHashMap<>();
        connections
                .fieldNames()
                .forEach(project -> environments.put(project, texts(connections.getJsonArray(project))));
        return new DashboardTenant(
                id,
                row.getString("name"),
                texts(row.getJsonArray("tenant_tags")),
                environments,
                row.getBoolean("is_disabled"),
                Links.of("Self", "/api/" + row.getString("space_id") + "/tenants/" + id));
    }

    private static List<String> texts(JsonArray array) {
        return array.stream().map(String::valueOf).toList();
    }
}
