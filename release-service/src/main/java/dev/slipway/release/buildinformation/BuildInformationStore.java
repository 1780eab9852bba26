package dev.slipway.release.buildinformation;

import dev.slipway.release.versions.PackageVersion;
import dev.slipway.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class BuildInformationStore {

    /** @param total on all pages */
    record Found(List<BuildInformation> items, long total) {}

    /**
     * @param packageId the one wanted; empty for all
     * @param part of the package's name, in any case; empty for all
     * @param latest only the highest version of each package
     */
    record Wanted(String spaceId, String packageId, String part, boolean latest) {

        private Tuple values() {
            return Tuple.of(spaceId, packageId, part);
        }
    }

    private static final String COLUMNS =
            "b.id, b.space_id, b.package_id, b.version, b.details::text as details, b.created";

    private static final String INSERT = """
            insert into build_information as b (id, space_id, package_id, version, sort_key, metadata, details, created)
            select 'BuildInformation-' || nextval('build_information_num_seq'), s.id, $2, $3, $4, $5, $6::text::jsonb, $7
            from spaces s where s.id = $1 and not s.deleting for share
            on conflict (space_id, lower(package_id), sort_key, metadata) do nothing
            returning\s""" + COLUMNS;

    private static final String SAME = "select " + COLUMNS + " from build_information b where b.space_id = $1"
            + " and lower(b.package_id) = lower($2) and b.sort_key = $3 and b.metadata = $4 for update";

    private static final String REPLACE =
            "update build_information b set version = $2, details = $3::text::jsonb, created = $4 where b.id = $1 returning "
                    + COLUMNS;

    private static final String MATCHING = """
            b.space_id = $1 and ($2 = '' or lower(b.package_id) = lower($2))
                and ($3 = '' or strpos(lower(b.package_id), lower($3)) > 0)
            """;
    private static final String ORDER = " order by lower(b.package_id), b.sort_key desc, b.metadata desc";
    private static final String PAGE =
            "select " + COLUMNS + " from build_information b where " + MATCHING + ORDER + " offset $4 limit $5";
    private static final String COUNT = "select count(*) as total from build_information b where " + MATCHING;
    private static final String LATEST_PAGE = "select distinct on (lower(b.package_id)) " + COLUMNS
            + " from build_information b where " + MATCHING + ORDER + " offset $4 limit $5";
    private static final String LATEST_COUNT =
            "select count(distinct lower(b.package_id)) as total from build_information b where " + MATCHING;

    private final Pool pool;

    BuildInformationStore(Pool pool) {
        this.pool = pool;
    }

    /** Empty when there is some for this version already, or no such space. */
    Uni<Optional<BuildInformation>> insert(
            SqlClient tx, String spaceId, String packageId, PackageVersion version, BuildDetails details, Instant now) {
        return tx.preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addString(spaceId)
                        .addString(packageId)
                        .addString(version.text())
                        .addString(version.sortKey())
                        .addString(version.metadataKey())
                        .addString(BuildInformation.json(details))
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
                .map(BuildInformationStore::first);
    }

    Uni<Optional<BuildInformation>> lockSame(SqlClient tx, String spaceId, String packageId, PackageVersion version) {
        return tx.preparedQuery(SAME)
                .execute(Tuple.of(spaceId, packageId, version.sortKey(), version.metadataKey()))
                .map(BuildInformationStore::first);
    }

    Uni<BuildInformation> replace(SqlClient tx, String id, PackageVersion version, BuildDetails details, Instant now) {
        return tx.preparedQuery(REPLACE)
                .execute(Tuple.of(id, version.text(), BuildInformation.json(details), now.atOffset(ZoneOffset.UTC)))
                .map(rows -> read(rows.iterator().next()));
    }

    Uni<Found> list(Wanted wanted, PageRequest page) {
        Tuple values = wanted.values().addInteger(page.skip()).addInteger(page.take());
        return pool.preparedQuery(wanted.latest() ? LATEST_COUNT : COUNT)
                .execute(wanted.values())
                .map(rows -> rows.iterator().next().getLong("total"))
                .chain(total -> pool.preparedQuery(wanted.latest() ? LATEST_PAGE : PAGE)
                        .execute(values)
                        .map(rows -> new Found(
                                rows.stream().map(BuildInformationStore::read).toList(), total)));
    }

    Uni<Optional<BuildInformation>> find(String spaceId, BuildInformationId id) {
        return pool.preparedQuery("select " + COLUMNS + " from build_information b where b.space_id = $1 and b.id = $2")
                .execute(Tuple.of(spaceId, id.value()))
                .map(BuildInformationStore::first);
    }

    /** What was there of these. */
    Uni<List<BuildInformation>> delete(SqlClient tx, String spaceId, List<String> ids) {
        return tx.preparedQuery(
                        "delete from build_information b where b.space_id = $1 and b.id = any($2) returning " + COLUMNS)
                .execute(Tuple.tuple().addString(spaceId).addArrayOfString(ids.toArray(String[]::new)))
                .map(rows -> rows.stream().map(BuildInformationStore::read).toList());
    }

    private static Optional<BuildInformation> first(RowSet<Row> rows) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? Optional.of(read(iterator.next())) : Optional.empty();
    }

    private static BuildInformation read(Row row) {
        return BuildInformation.read(
                row.getString("id"),
                row.getString("space_id"),
                row.getString("package_id"),
                row.getString("version"),
                row.getString("details"),
                row.getOffsetDateTime("created").toInstant());
    }
}
