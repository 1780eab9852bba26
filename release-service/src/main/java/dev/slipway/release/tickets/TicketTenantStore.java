package dev.slipway.release.tickets;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tenants that a ticket names, with their connections to its project. */
@ApplicationScoped
class TicketTenantStore {

    /** Keeps the tenants from being deleted until the reservation is committed. */
    private static final String TENANTS = """
            select t.id, t.name, t.is_disabled, t.tenant_tags, array(
                select e.environment_id from tenant_environments e
                where e.tenant_id = t.id and e.project_id = $3) as environment_ids
            from tenants t where t.space_id = $1 and t.id = any($2)
            for share of t
            """;

    /** By id; those that the space does not have are missing. */
    Uni<Map<String, Tenancy.Tenant>> of(SqlClient tx, Admission admission) {
        String[] wanted =
                admission.tenants().stream().filter(id -> !id.isEmpty()).toArray(String[]::new);
        if (wanted.length == 0) {
            return Uni.createFrom().item(Map.of());
        }
        var values = Tuple.tuple()
                .addString(admission.release().spaceId())
                .addArrayOfString(wanted)
                .addString(admission.release().projectId());
        return tx.preparedQuery(TENANTS).execute(values).map(rows -> {
            Map<String, Tenancy.Tenant> tenants = new HashMap<>();
            rows.forEach(row -> tenants.put(row.getString("id"), tenant(row)));
            return tenants;
        });
    }

    private static Tenancy.Tenant tenant(Row row) {
        return new Tenancy.Tenant(
                row.getString("id"),
                row.getString("name"),
                row.getBoolean("is_disabled"),
                row.get(JsonArray.class, "tenant_tags").stream()
                        .map(String::valueOf)
                        .collect(Collectors.toList()),
                Set.of(row.getArrayOfStrings("environment_ids")));
    }
}
