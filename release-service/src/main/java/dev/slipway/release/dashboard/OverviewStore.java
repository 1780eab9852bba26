package dev.slipway.release.dashboard;

import dev.slipway.release.progression.Lifecycle;
import dev.slipway.release.progression.LifecycleJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents around the cells: projects, groups, environments, channels and the lifecycles they follow. */
@ApplicationScoped
class OverviewStore {

    record Project(
            String id, String spaceId, String name, String slug, String groupId, boolean disabled, String tenancy) {}

    record Group(String id, String name) {}

    record Channel(
            String id,
            String projectId,
            String name,
            @Nullable String lifecycleId,
            String followedLifecycleId,
            boolean isDefault,
            Lifecycle lifecycle) {}

    private static final String PROJECTS = """
        select id, space_id, name, slug, project_group_id, is_disabled,
            coalesce(doc #>> '{parts,tenantedDeploymentMode}', 'Untenanted') as tenancy
        from projects
        where space_id = $1 and not deleting
            and ((cardinality($2::text[]) = 0 and cardinality($3::text[]) = 0)
                or id = any($2) or project_group_id = any($3))
        order by lower(name) limit $4
        """;
    private static final String PROJECT = """
        select id, space_id, name, slug, project_group_id, is_disabled,
            coalesce(doc #>> '{parts,tenantedDeploymentMode}', 'Untenanted') as tenancy
        from projects
        where space_id = $1 and not deleting and (id = $2 or lower(slug) = lower($2))
        """;
    private static final String GROUPS = "select id, name from project_groups where space_id = $1 order by lower(name)";
    private static final String ENVIRONMENTS =
            "select id, name from environments where space_id = $1 and not deleting order by sort_order, num";
    private static final String CHANNELS = """
        select c.id, c.project_id, c.name, c.lifecycle_id, l.id as followed, c.is_default, l.name as lifecycle,
            l.phases::text as phases
        from channels c join projects p on p.id = c.project_id
        join lifecycles l on l.id = coalesce(c.lifecycle_id, p.lifecycle_id)
        where p.space_id = $1 and (cardinality($2::text[]) = 0 or p.id = any($2)) order by c.num
        """;

    private final Pool pool;

    OverviewStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * By name. Without ids and groups all of them.
     *
     * @param limit null for none
     */
    Uni<List<Project>> projects(String spaceId, List<String> ids, List<String> groups, @Nullable Integer limit) {
        return pool.preparedQuery(PROJECTS)
                .execute(filtered(spaceId, ids)
                        .addArrayOfString(groups.toArray(String[]::new))
                        .addInteger(limit))
                .map(rows -> rows.stream().map(OverviewStore::project).toList());
    }

    /** @param project id or slug */
    Uni<Optional<Project>> project(String spaceId, String project) {
        return pool.preparedQuery(PROJECT)
                .execute(Tuple.of(spaceId, project))
                .map(rows -> rows.stream().map(OverviewStore::project).findFirst());
    }

    private static Project project(Row row) {
        return new Project(
                row.getString("id"),
                row.getString("space_id"),
                row.getString("name"),
                row.getString("slug"),
                row.getString("project_group_id"),
                row.getBoolean("is_disabled"),
                row.getString("tenancy"));
    }

    Uni<List<Group>> groups(String spaceId) {
        return pool.preparedQuery(GROUPS).execute(Tuple.of(spaceId)).map(rows -> rows.stream()
                .map(row -> new Group(row.getString("id"), row.getString("name")))
                .toList());
    }

    /** In sort order. */
    Uni<List<Lifecycle.Environment>> environments(String spaceId) {
        return pool.preparedQuery(ENVIRONMENTS).execute(Tuple.of(spaceId)).map(rows -> rows.stream()
                .map(row -> new Lifecycle.Environment(row.getString("id"), row.getString("name")))
                .toList());
    }

    /** Channels with the lifecycle that each follows. */
    Uni<List<Channel>> channels(String spaceId, List<String> projectIds, List<Lifecycle.Environment> environments) {
        return pool.preparedQuery(CHANNELS)
                .execute(filtered(spaceId, projectIds))
                .map(rows ->
                        rows.stream().map(row -> channel(row, environments)).toList());
    }

    private static Channel channel(Row row, List<Lifecycle.Environment> environments) {
        return new Channel(
                row.getString("id"),
                row.getString("project_id"),
                row.getString("name"),
                row.getString("lifecycle_id"),
                row.getString("followed"),
                row.getBoolean("is_default"),
                LifecycleJson.lifecycle(row.getString("lifecycle"), row.getString("phases"), environments));
    }

    private static Tuple filtered(String spaceId, List<String> ids) {
        return Tuple.tuple().addString(spaceId).addArrayOfString(ids.toArray(String[]::new));
    }
}
