package dev.slipway.release.releases;

import dev.slipway.contracts.Fact;
import dev.slipway.eventing.Outbox;
import dev.slipway.release.selections.PackagePlace;
import dev.slipway.release.selections.PackageRule;
import dev.slipway.release.versions.ReleaseVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code releases}. */
@ApplicationScoped
class ReleaseStore {

    /** Someone else took the version first. */
    static final class VersionTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        VersionTaken(Throwable cause) {
            super(cause);
        }
    }

    /**
     * The share lock keeps the project from being deleted until this transaction ends. Release and facts are one
     * statement, hence the transaction.
     */
    private static final String INSERT = """
            with project as (select id from projects where id = $2 and not deleting for share),
            release as (
                insert into releases (id, num, space_id, project_id, channel_id, version, version_key, release_notes,
                    assembled, ignore_channel_rules, process_snapshot_id, variable_snapshot_id, library_snapshot_ids,
                    first_phase_id, doc)
                select 'Releases-' || $14::bigint, $14, $1, project.id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
                    $13::text::jsonb
                from project
                returning id)
            """ + Outbox.appendWhen("release", 15);

    private static final String BY_ID =
            "select " + ReleaseListStore.Rows.COLUMNS + " from releases r where r.id = $1 and r.space_id = $2";
    private static final String WAS_DEPLOYED = """
        select exists (select 1 from open_reservations where release_id = $1)
            or exists (select 1 from outcomes where release_id = $1) as deployed
        """;
    private static final String BY_VERSION = "select " + ReleaseListStore.Rows.COLUMNS
            + " from releases r join projects p on p.id = r.project_id where r.space_id = $1 and p.space_id = $1 and"
            + " (p.id = $2 or lower(p.slug) = lower($2)) and r.version_key = $3";

    private static final String UPDATE = """
        update releases r set version = $3, version_key = $4, release_notes = $5, doc = $6::text::jsonb,
            last_modified_on = $7, last_modified_by = $8
        where r.id = $1 and r.space_id = $2 returning
        """ + ReleaseListStore.Rows.COLUMNS;

    private static final String SET_SNAPSHOTS = """
        update releases r set variable_snapshot_id = $2, library_snapshot_ids = $3, last_modified_on = $4,
            last_modified_by = $5
        where r.id = $1 returning
        """ + ReleaseListStore.Rows.COLUMNS;

    private static final String OWNERS = """
        select p.included_library_variable_set_ids as ids from releases r join projects p on p.id = r.project_id
        where r.id = $1
        """;

    private static final String PACKAGES = """
        select a.value ->> 'name' as action, coalesce(p.value ->> 'name', '') as reference,
            coalesce(p.value ->> 'packageId', '') as package_id
        from process_revisions r, jsonb_array_elements(r.steps) with ordinality s,
            jsonb_array_elements(s.value -> 'actions') with ordinality a,
            jsonb_array_elements(a.value -> 'packages') with ordinality p
        where r.snapshot_id = $1 order by s.ordinality, a.ordinality, p.ordinality
        """;

    /** Rules that were stored as they came have the names of the wire. */
    private static final String RULES = """
        with rules as (
            select r.value, r.ordinality from channels c, jsonb_array_elements(c.doc -> 'rules') with ordinality r
            where c.id = $1
        ), places as (
            select r.*, coalesce(p.value ->> 'deploymentAction', p.value ->> 'DeploymentAction', '') as action,
                coalesce(p.value ->> 'packageReference', p.value ->> 'PackageReference', '') as reference
            from rules r, jsonb_array_elements(coalesce(r.value -> 'actionPackages', r.value -> 'ActionPackages')) p
            union all
            select r.*, a.value as action, '' as reference
            from rules r, jsonb_array_elements_text(coalesce(r.value -> 'actions', r.value -> 'Actions')) a
        )
        select action, reference, coalesce(value ->> 'versionRange', value ->> 'VersionRange', '') as version_range,
            coalesce(value ->> 'tag', value ->> 'Tag', '') as tag,
            coalesce(value ->> 'versionTagRegex', value ->> 'VersionTagRegex', '') as version_tag_regex
        from places order by ordinality
        """;

    private static final String BUSY = """
        select v.deployment_id, e.name from open_reservations v join environments e on e.id = v.environment_id
        where v.release_id = $1 order by v.reserved_at limit 10
        """;

    private final Pool pool;

    ReleaseStore(Pool pool) {
        this.pool = pool;
    }

    /** Where the process takes packages, in its order. */
    Uni<List<PackagePlace>> packagePlaces(String processSnapshotId) {
        return pool.preparedQuery(PACKAGES).execute(Tuple.of(processSnapshotId)).map(rows -> rows.stream()
                .map(row -> new PackagePlace(
                        row.getString("action"), row.getString("reference"), row.getString("package_id")))
                .toList());
    }

    Uni<List<PackageRule>> packageRules(String channelId) {
        return pool.preparedQuery(RULES).execute(Tuple.of(channelId)).map(rows -> rows.stream()
                .map(row -> new PackageRule(
                        row.getString("action"),
                        row.getString("reference"),
                        row.getString("version_range"),
                        row.getString("tag"),
                        row.getString("version_tag_regex")))
                .toList());
    }

    /**
     * For a release that is saved at once, so that its facts can name it. Lists count on it that numbers are committed
     * about in their order: nothing may wait in between.
     */
    Uni<Long> nextNumber() {
        return pool.preparedQuery("select nextval('releases_num_seq')")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Saves the release and its facts, at least one; false when the project is being deleted; fails with {@link VersionTaken}. */
    Uni<Boolean> insert(
            SqlClient client,
            Release release,
            long number,
            ReleaseVersion version,
            @Nullable String firstPhaseId,
            List<? extends Fact> facts) {
        var values = Tuple.tuple()
                .addString(release.spaceId())
                .addString(release.projectId())
                .addString(release.channelId())
                .addString(version.text())
                .addString(version.uniqueKey())
                .addString(release.releaseNotes())
                .addOffsetDateTime(ReleaseListStore.Rows.time(release.assembled()))
                .addBoolean(release.ignoreChannelRules())
                .addString(release.processSnapshotId())
                .addString(release.variableSnapshotId())
                .addJsonArray(new JsonArray(release.librarySnapshotIds()))
                .addString(firstPhaseId)
                .addString(ReleaseListStore.Rows.json(release.contents()))
                .addLong(number)
                .addString(Outbox.rows(facts));
        return client.preparedQuery(INSERT)
                .execute(values)
                .onFailure(ReleaseStore::isVersionTaken)
                .transform(VersionTaken::new)
                .map(rows -> rows.rowCount() > 0);
    }

    private static boolean isVersionTaken(Throwable failure) {
        return failure instanceof PgException database
                && "23505".equals(database.getSqlState())
                && "releases_version".equals(database.getConstraint());
    }

    Uni<Optional<Release>> find(String spaceId, ReleaseId id) {
        return find(pool, spaceId, id);
    }

    Uni<Optional<Release>> find(SqlClient client, String spaceId, ReleaseId id) {
        return client.preparedQuery(BY_ID)
                .execute(Tuple.of(id.value(), spaceId))
                .map(rows -> first(rows).map(ReleaseListStore.Rows::release));
    }

    /** Waits for whoever admits a deployment of it. */
    Uni<Optional<Release>> lock(SqlClient tx, String spaceId, ReleaseId id) {
        return tx.preparedQuery(BY_ID + " for update")
                .execute(Tuple.of(id.value(), spaceId))
                .map(rows -> first(rows).map(ReleaseListStore.Rows::release));
    }

    /** Whether a deployment of it was admitted and may be running, or is over. */
    Uni<Boolean> wasDeployed(SqlClient tx, String releaseId) {
        return tx.preparedQuery(WAS_DEPLOYED)
                .execute(Tuple.of(releaseId))
                .map(rows -> rows.iterator().next().getBoolean("deployed"));
    }

    /** @param project id or slug */
    Uni<Optional<Release>> findByVersion(String spaceId, String project, ReleaseVersion version) {
        return pool.preparedQuery(BY_VERSION)
                .execute(Tuple.of(spaceId, project, version.uniqueKey()))
                .map(rows -> first(rows).map(ReleaseListStore.Rows::release));
    }

    /** Fails with {@link VersionTaken}. */
    Uni<Optional<Release>> update(
            SqlClient tx,
            String spaceId,
            ReleaseId id,
            ReleaseVersion version,
            String notes,
            ReleaseContents contents,
            Instant now,
            String by) {
        return tx.preparedQuery(UPDATE)
                .execute(Tuple.tuple()
                        .addString(id.value())
                        .addString(spaceId)
                        .addString(version.text())
                        .addString(version.uniqueKey())
                        .addString(notes)
                        .addString(ReleaseListStore.Rows.json(contents))
                        .addOffsetDateTime(ReleaseListStore.Rows.time(now))
                        .addString(by))
                .onFailure(ReleaseStore::isVersionTaken)
                .transform(VersionTaken::new)
                .map(rows -> first(rows).map(ReleaseListStore.Rows::release));
    }

    /** Ids of the library sets that the release's project includes now. */
    Uni<List<String>> librarySets(SqlClient client, String releaseId) {
        return client.preparedQuery(OWNERS).execute(Tuple.of(releaseId)).map(rows -> first(rows)
                .map(row ->
                        row.getJsonArray("ids").stream().map(String::valueOf).toList())
                .orElse(List.of()));
    }

    Uni<Release> setSnapshots(SqlClient tx, String releaseId, List<String> snapshotIds, Instant now, String by) {
        return tx.preparedQuery(SET_SNAPSHOTS)
                .execute(Tuple.of(
                        releaseId,
                        snapshotIds.get(0),
                        new JsonArray(snapshotIds.subList(1, snapshotIds.size())),
                        ReleaseListStore.Rows.time(now),
                        by))
                .map(rows -> ReleaseListStore.Rows.release(rows.iterator().next()));
    }

    /** Deployments of the release that may still be running, as people call them. */
    Uni<List<String>> openDeployments(SqlClient tx, String releaseId) {
        return tx.preparedQuery(BUSY).execute(Tuple.of(releaseId)).map(rows -> rows.stream()
                .map(row -> row.getString("deployment_id") + " to " + row.getString("name"))
                .toList());
    }

    Uni<Void> delete(SqlClient tx, String releaseId) {
        return tx.preparedQuery("delete from releases where id = $1")
                .execute(Tuple.of(releaseId))
                .replaceWithVoid();
    }

    static Optional<Row> first(RowSet<Row> rows) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }
}
