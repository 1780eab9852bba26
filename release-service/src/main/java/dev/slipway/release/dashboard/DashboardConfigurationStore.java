package dev.slipway.release.dashboard;

import dev.slipway.release.documents.Stamp;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table {@code dashboard_configurations}. What was deleted since is left out when it is read. */
@ApplicationScoped
class DashboardConfigurationStore {

    private static final String FIND = """
        select c.space_id, c.included_project_tags, c.included_environment_tags, c.included_tenant_tags,
            c.project_limit, c.last_modified_on, c.last_modified_by,
            array(select id from project_groups g where g.space_id = $1 and g.id = any(c.included_project_group_ids)
                order by g.num) as included_project_group_ids,
            array(select id from projects p where p.space_id = $1 and p.id = any(c.included_project_ids)
                order by p.num) as included_project_ids,
            array(select id from environments e where e.space_id = $1 and e.id = any(c.included_environment_ids)
                order by e.num) as included_environment_ids,
            array(select id from tenants t where t.space_id = $1 and t.id = any(c.included_tenant_ids)
                order by t.num) as included_tenant_ids
        from dashboard_configurations c where c.space_id = $1
        """;

    private static final String SAVE = """
        insert into dashboard_configurations (space_id, included_project_group_ids, included_project_ids,
            included_project_tags, included_environment_ids, included_environment_tags, included_tenant_ids,
            included_tenant_tags, project_limit, last_modified_on, last_modified_by)
        select id, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 from spaces where id = $1 and not deleting
        on conflict (space_id) do update set included_project_group_ids = $2, included_project_ids = $3,
            included_project_tags = $4, included_environment_ids = $5, included_environment_tags = $6,
            included_tenant_ids = $7, included_tenant_tags = $8, project_limit = $9, last_modified_on = $10,
            last_modified_by = $11
        """;

    private static final String UNKNOWN = """
        select wanted.id from unnest($2::text[]) wanted(id) where not exists (
            select 1 from project_groups g where g.id = wanted.id and g.space_id = $1
            union all select 1 from projects p where p.id = wanted.id and p.space_id = $1
            union all select 1 from environments e where e.id = wanted.id and e.space_id = $1
            union all select 1 from tenants t where t.id = wanted.id and t.space_id = $1)
        """;

    private final Pool pool;

    DashboardConfigurationStore(Pool pool) {
        this.pool = pool;
    }

    Uni<DashboardConfiguration> find(String spaceId) {
        return pool.preparedQuery(FIND).execute(Tuple.of(spaceId)).map(rows -> rows.stream()
                .map(DashboardConfigurationStore::configuration)
                .findFirst()
                .orElseGet(() -> DashboardConfiguration.everything(spaceId)));
    }

    /** Whether there is such a space. */
    Uni<Boolean> save(SqlClient tx, DashboardConfiguration wanted) {
        return tx.preparedQuery(SAVE)
                .execute(Tuple.tuple()
                        .addString(wanted.spaceId())
                        .addArrayOfString(texts(wanted.projectGroupIds()))
                        .addArrayOfString(texts(wanted.projectIds()))
                        .addArrayOfString(texts(wanted.projectTags()))
                        .addArrayOfString(texts(wanted.environmentIds()))
                        .addArrayOfString(texts(wanted.environmentTags()))
                        .addArrayOfString(texts(wanted.tenantIds()))
                        .addArrayOfString(texts(wanted.tenantTags()))
                        .addInteger(wanted.projectLimit())
                        .addOffsetDateTime(
                                Objects.requireNonNull(wanted.modified().on()).atOffset(ZoneOffset.UTC))
                        .addString(wanted.modified().by()))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Those ids that no project group, project, environment or tenant of the space has. */
    Uni<List<String>> unknown(SqlClient tx, String spaceId, List<String> ids) {
        return tx.preparedQuery(UNKNOWN)
                .execute(Tuple.tuple().addString(spaceId).addArrayOfString(texts(ids)))
                .map(rows -> rows.stream().map(row -> row.getString("id")).toList());
    }

    private static DashboardConfiguration configuration(Row row) {
        return new DashboardConfiguration(
                row.getString("space_id"),
                list(row, "included_project_group_ids"),
                list(row, "included_project_ids"),
                list(row, "included_project_tags"),
                list(row, "included_environment_ids"),
                list(row, "included_environment_tags"),
                list(row, "included_tenant_ids"),
                list(row, "included_tenant_tags"),
                row.getInteger("project_limit"),
                stamp(row.getOffsetDateTime("last_modified_on"), row.getString("last_modified_by")));
    }

    private static Stamp stamp(OffsetDateTime on, @Nullable String by) {
        return new Stamp(on.toInstant(), by);
    }

    private static List<String> list(Row row, String column) {
        return Arrays.asList(row.getArrayOfStrings(column));
    }

    private static String[] texts(List<String> values) {
        return values.toArray(String[]::new);
    }
}
