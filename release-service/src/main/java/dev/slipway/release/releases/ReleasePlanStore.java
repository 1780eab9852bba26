package dev.slipway.release.releases;

import dev.slipway.release.versions.ReleaseVersion;
import dev.slipway.rest.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of other features' tables creating a release has to know, and which versions there are. */
@ApplicationScoped
class ReleasePlanStore {

    private static final String PLAN = """
            select p.space_id, p.id as project_id, p.name as project_name, p.is_disabled, p.allow_ignore_channel_rules,
                p.versioning_template, p.included_library_variable_set_ids, c.id as channel_id, c.name as channel_name,
                l.name as lifecycle_name, l.phases::text as phases, v.snapshot_id,
                (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name) order by e.sort_order, e.num), '[]')
                    from environments e where e.space_id = p.space_id and not e.deleting)::text as environments
            from projects p
            left join channels c on c.project_id = p.id
                and (case when $3::text is null then c.is_default
                    else c.id = $3 or lower(c.name) = lower($3) or lower(c.slug) = lower($3) end)
            left join lifecycles l on l.id = coalesce(c.lifecycle_id, p.lifecycle_id)
            join deployment_processes d on d.project_id = p.id
            join process_revisions v on v.process_id = d.id and v.version = d.version
            where p.space_id = $1 and not p.deleting and %s
            order by p.id = $2 desc, lower(p.name) = lower($2) desc, c.id = $3 desc, lower(c.name) = lower($3) desc
            limit 1
            """;
    private static final String BY_ID = PLAN.formatted("p.id = $2");
    private static final String BY_NAME =
            PLAN.formatted("(p.id = $2 or lower(p.name) = lower($2) or lower(p.slug) = lower($2))");

    private static final String HIGHEST = """
            select version from releases r where %s and version_key >= $2 and version_key < $3
            order by version_key desc limit 1
            """;
    private static final String HIGHEST_OF_PROJECT = HIGHEST.formatted("project_id = $1");
    private static final String HIGHEST_OF_CHANNEL = HIGHEST.formatted("channel_id = $1");

    private final Pool pool;

    ReleasePlanStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * Empty when there is no such project. A project without the channel asked for has no plan either, so that a person
     * learns which of the two was wrong.
     *
     * @param channel null = the default one
     */
    Uni<Optional<Planned>> plan(String spaceId, String project, @Nullable String channel) {
        return pool.preparedQuery(Ids.matches(project, "Projects") ? BY_ID : BY_NAME)
                .execute(Tuple.of(spaceId, project, channel))
                .map(rows -> ReleaseStore.first(rows)
                        .map(row -> new Planned(
                                row.getString("project_name"),
                                row.getString("channel_id") == null ? null : ReleaseListStore.Rows.plan(row))));
    }

    record Planned(String projectName, @Nullable ReleasePlan plan) {}

    /** The highest version of the project whose sort key begins with the prefix; labels are never the highest. */
    Uni<Optional<ReleaseVersion>> highestOfProject(String projectId, String prefix) {
        return highest(HIGHEST_OF_PROJECT, projectId, prefix);
    }

    Uni<Optional<ReleaseVersion>> highestOfChannel(String channelId) {
        return highest(HIGHEST_OF_CHANNEL, channelId, "");
    }

    private Uni<Optional<ReleaseVersion>> highest(String sql, String ownerId, String prefix) {
        // Keys of numbers begin with a digit and consist of ASCII, all of it below DEL.
        var from = prefix.isEmpty() ? "0" : prefix;
        var to = prefix.isEmpty() ? ":" : prefix + "\u007f";
        return pool.preparedQuery(sql).execute(Tuple.of(ownerId, from, to)).map(rows -> ReleaseStore.first(rows)
                .map(row -> ReleaseVersion.parse(row.getString("version"))));
    }
}
