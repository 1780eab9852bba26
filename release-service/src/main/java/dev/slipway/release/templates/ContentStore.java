package dev.slipway.release.templates;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a frozen process asks a release to choose. Git dependencies and donor packages are stored as they were sent. */
@ApplicationScoped
class ContentStore {

    /** A release whose choices a template shows. */
    record Basis(String id, String channelId, String processSnapshotId) {}

    private static final String BASIS = """
            select id, channel_id, process_snapshot_id from releases where project_id = $1
                and ($2::text is null or id = $2) order by num desc limit 1
            """;

    private static final String ACTIONS = """
            with actions as (
                select s.value ->> 'name' as step, a.value ->> 'name' as action, a.value as body, s.ordinality as s,
                    a.ordinality as a
                from process_revisions v, jsonb_array_elements(v.steps) with ordinality s,
                    jsonb_array_elements(s.value -> 'actions') with ordinality a
                where v.snapshot_id = $1 and (jsonb_array_length(coalesce(a.value -> 'channels', '[]')) = 0
                    or a.value -> 'channels' ? $2))
            """;

    /** A feed is named by its id or its name; one whose name is the id of another stands back. */
    private static final String PACKAGES = ACTIONS + """
            , chosen as (
                select lower(c.value ->> 'actionName') as action, coalesce(c.value ->> 'packageReferenceName', '') as reference,
                    c.value ->> 'version' as version
                from releases r, jsonb_array_elements(r.doc -> 'selectedPackages') c where r.id = $3)
            select a.step, a.action, coalesce(p.value ->> 'name', '') as reference,
                coalesce(p.value ->> 'packageId', '') as package_id, coalesce(f.id, p.value ->> 'feedId', '') as feed_id,
                f.name as feed_name, p.value ->> 'version' as fixed,
                (select max(c.version) from chosen c where c.action = lower(a.action)
                    and c.reference = coalesce(p.value ->> 'name', '')) as chosen
            from actions a cross join lateral jsonb_array_elements(a.body -> 'packages') with ordinality p
            left join lateral (
                select id, name from feeds where space_id = $4
                    and (id = p.value ->> 'feedId' or lower(name) = lower(p.value ->> 'feedId'))
                order by id <> p.value ->> 'feedId' limit 1) f on true
            order by a.s, a.a, p.ordinality
            """;

    private static final String GIT = ACTIONS + """
            , chosen as (
                select lower(c.value ->> 'actionName') as action,
                    coalesce(c.value ->> 'gitResourceReferenceName', '') as reference,
                    c.value #>> '{gitReferenceResource,gitRef}' as ref,
                    c.value #>> '{gitReferenceResource,gitCommit}' as commit
                from releases r, jsonb_array_elements(r.doc -> 'selectedGitResources') c where r.id = $3),
            resources as (
                select a.*, g.ordinality as g, coalesce(g.value ->> 'Name', g.value ->> 'name', '') as name,
                    coalesce(g.value ->> 'RepositoryUri', g.value ->> 'repositoryUri', '') as uri,
                    coalesce(g.value ->> 'DefaultBranch', g.value ->> 'defaultBranch', '') as branch,
                    case
                        when jsonb_typeof(g.value -> 'FilePathFilters') = 'array' then g.value -> 'FilePathFilters'
                        when jsonb_typeof(g.value -> 'filePathFilters') = 'array' then g.value -> 'filePathFilters'
                        else '[]' end as filters
                from actions a
                cross join lateral jsonb_array_elements(coalesce(a.body -> 'gitDependencies', '[]')) with ordinality g)
            select distinct on (r.s, r.a, r.g) r.action, r.name, r.uri, r.branch, r.filters, c.ref, c.commit
            from resources r left join chosen c on c.action = lower(r.action) and c.reference = r.name
            order by r.s, r.a, r.g
            """;

    private static final String DONOR = """
            select coalesce(d.donor ->> 'DeploymentAction', d.donor ->> 'deploymentAction') as action,
                coalesce(d.donor ->> 'PackageReference', d.donor ->> 'packageReference') as reference
            from (select doc #> '{settings,versioningStrategy,donorPackage}' as donor from projects where id = $1) d
            where jsonb_typeof(d.donor) = 'object'
            """;

    private final Pool pool;

    ContentStore(Pool pool) {
        this.pool = pool;
    }

    /** @param releaseId null for the project's newest one */
    Uni<Optional<Basis>> basis(String projectId, @Nullable String releaseId) {
        return pool.preparedQuery(BASIS).execute(Tuple.of(projectId, releaseId)).map(rows -> rows.stream()
                .map(row -> new Basis(
                        row.getString("id"), row.getString("channel_id"), row.getString("process_snapshot_id")))
                .findFirst());
    }

    /** @param releaseId whose choices are shown, or null */
    Uni<List<TemplatePackageView>> packages(
            String spaceId, String processSnapshotId, String channelId, @Nullable String releaseId) {
        return pool.preparedQuery(PACKAGES)
                .execute(Tuple.of(processSnapshotId, channelId, releaseId, spaceId))
                .map(rows -> rows.stream().map(ContentStore::packageView).toList());
    }

    private static TemplatePackageView packageView(Row row) {
        return TemplatePackageView.of(
                row.getString("step"),
                row.getString("action"),
                row.getString("reference"),
                row.getString("package_id"),
                row.getString("feed_id"),
                row.getString("feed_name"),
                row.getString("fixed"),
                row.getString("chosen"));
    }

    /** @param releaseId whose choices are shown, or null */
    Uni<List<TemplateGitResourceView>> gitResources(
            String processSnapshotId, String channelId, @Nullable String releaseId) {
        return pool.preparedQuery(GIT)
                .execute(Tuple.of(processSnapshotId, channelId, releaseId))
                .map(rows -> rows.stream().map(ContentStore::gitResource).toList());
    }

    private static TemplateGitResourceView gitResource(Row row) {
        JsonArray filters = row.getJsonArray("filters");
        return TemplateGitResourceView.of(
                row.getString("action"),
                row.getString("name"),
                row.getString("uri"),
                row.getString("branch"),
                filters.stream().map(String::valueOf).toList(),
                row.getString("ref"),
                row.getString("commit"));
    }

    /** @param reference null for the only package of the action */
    record Donor(@Nullable String action, @Nullable String reference) {

        static final Donor NONE = new Donor(null, null);
    }

    /** The package whose version the project's releases take. */
    Uni<Donor> donor(String projectId) {
        return pool.preparedQuery(DONOR).execute(Tuple.of(projectId)).map(rows -> rows.stream()
                .map(row -> new Donor(row.getString("action"), row.getString("reference")))
                .findFirst()
                .orElse(Donor.NONE));
    }
}
