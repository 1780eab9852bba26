package dev.slipway.release.packages;

import dev.slipway.blobs.Blob;
import dev.slipway.blobs.BlobId;
import dev.slipway.release.buildinformation.BuildInformation;
import dev.slipway.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code packages}. */
@ApplicationScoped
class PackageStore {

    /** @param total on all pages */
    record Found(List<StoredPackage> items, long total) {}

    /**
     * @param packageId the one wanted; empty for all
     * @param part of the package's id, in any case; empty for all
     * @param latest only the highest version of each package
     */
    record Wanted(String spaceId, String packageId, String part, boolean latest) {

        private Tuple values() {
            return Tuple.of(spaceId, packageId, part);
        }
    }

    static final String COLUMNS = """
            p.id, p.space_id, p.feed_id, p.package_id, p.version, p.extension, p.blob_id, p.size_bytes, p.sha256, p.published
            """;

    /** What a build server told of the same version of the same package. */
    private static final String WITH_BUILD = "select " + COLUMNS + """
            , b.id as build_id, b.version as build_version, b.details::text as build_details, b.created as build_created
            from (%s) p left join build_information b on b.space_id = p.space_id
                and lower(b.package_id) = lower(p.package_id) and b.sort_key = p.sort_key and b.metadata = p.metadata
            """;

    private static final String INSERT = """
            insert into packages as p (id, space_id, feed_id, package_id, version, sort_key, metadata, extension, blob_id,
                size_bytes, sha256, published)
            select 'Packages-' || nextval('packages_num_seq'), f.space_id, f.id, $2, $3, $4, $5, $6, $7, $8, $9, $10
            from feeds f where f.id = $1 for share
            on conflict (space_id, lower(package_id), sort_key, metadata) do nothing
            returning\s""" + COLUMNS;

    private static final String SAME = "select " + COLUMNS + " from packages p where p.feed_id = $1"
            + " and lower(p.package_id) = lower($2) and p.sort_key = $3 and p.metadata = $4 for update";

    private static final String REPLACE = """
            update packages p set package_id = $2, version = $3, extension = $4, blob_id = $5, size_bytes = $6, sha256 = $7,
                published = $8
            where p.id = $1 returning\s""" + COLUMNS;

    private static final String MATCHING = """
            p.space_id = $1 and ($2 = '' or lower(p.package_id) = lower($2))
                and ($3 = '' or strpos(lower(p.package_id), lower($3)) > 0)
            """;
    private static final String ORDER = " order by lower(p.package_id), p.sort_key desc, p.metadata desc";
    private static final String PAGE =
            WITH_BUILD.formatted("select p.* from packages p where " + MATCHING + ORDER + " offset $4 limit $5")
                    + ORDER;
    private static final String LATEST_PAGE = WITH_BUILD.formatted("select distinct on (lower(p.package_id)) p.*"
                    + " from packages p where " + MATCHING + ORDER + " offset $4 limit $5")
            + ORDER;
    private static final String COUNT = "select count(*) as total from packages p where " + MATCHING;
    private static final String LATEST_COUNT =
            "select count(distinct lower(p.package_id)) as total from packages p where " + MATCHING;

    private final Pool pool;

    PackageStore(Pool pool) {
        this.pool = pool;
    }

    /** Empty when this version is there already, or the feed is gone. */
    Uni<Optional<StoredPackage>> insert(SqlClient tx, String feedId, PackageFile file, Blob blob, Instant now) {
        return tx.preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addString(feedId)
                        .addString(file.packageId())
                        .addString(file.version().text())
                        .addString(file.version().sortKey())
                        .addString(file.version().metadataKey())
                        .addString(file.extension())
                        .addString(blob.id().value())
                        .addLong(blob.size())
                        .addString(blob.sha256())
                        .addOffsetDateTime(time(now)))
                .map(PackageStore::first);
    }

    Uni<Optional<StoredPackage>> lockSame(SqlClient tx, String feedId, PackageFile file) {
        return tx.preparedQuery(SAME)
                .execute(Tuple.of(
                        feedId,
                        file.packageId(),
                        file.version().sortKey(),
                        file.version().metadataKey()))
                .map(PackageStore::first);
    }

    Uni<StoredPackage> replace(SqlClient tx, String id, PackageFile file, Blob blob, Instant now) {
        return tx.preparedQuery(REPLACE)
                .execute(Tuple.tuple()
                        .addString(id)
                        .addString(file.packageId())
                        .addString(file.version().text())
                        .addString(file.extension())
                        .addString(blob.id().value())
                        .addLong(blob.size())
                        .addString(blob.sha256())
                        .addOffsetDateTime(time(now)))
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
                                rows.stream().map(PackageStore::readWithBuild).toList(), total)));
    }

    /** Those that are there, by package and version. */
    Uni<List<StoredPackage>> find(String spaceId, List<String> ids) {
        return pool.preparedQuery(
                        WITH_BUILD.formatted("select p.* from packages p where p.space_id = $1 and p.id = any($2)")
                                + ORDER)
                .execute(Tuple.tuple().addString(spaceId).addArrayOfString(ids.toArray(String[]::new)))
                .map(rows -> rows.stream().map(PackageStore::readWithBuild).toList());
    }

    /** What was there of these. */
    Uni<List<StoredPackage>> delete(SqlClient tx, String spaceId, List<String> ids) {
        return tx.preparedQuery("delete from packages p where p.space_id = $1 and p.id = any($2) returning " + COLUMNS)
                .execute(Tuple.tuple().addString(spaceId).addArrayOfString(ids.toArray(String[]::new)))
                .map(rows -> rows.stream().map(PackageStore::read).toList());
    }

    /** Those that a package names. */
    Uni<List<String>> named(List<String> blobIds) {
        return pool.preparedQuery("select blob_id from packages where blob_id = any($1)")
                .execute(Tuple.tuple().addArrayOfString(blobIds.toArray(String[]::new)))
                .map(rows -> rows.stream().map(row -> row.getString("blob_id")).toList());
    }

    Uni<Optional<String>> builtInFeed(String spaceId) {
        return pool.preparedQuery("select id from feeds where space_id = $1 and feed_type = 'BuiltIn'")
                .execute(Tuple.of(spaceId))
                .map(rows -> rows.stream().map(row -> row.getString("id")).findFirst());
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<StoredPackage> first(RowSet<Row> rows) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? Optional.of(read(iterator.next())) : Optional.empty();
    }

    static StoredPackage read(Row row) {
        return read(row, null);
    }

    private static StoredPackage readWithBuild(Row row) {
        String buildId = row.getString("build_id");
        return read(
                row,
                buildId == null
                        ? null
                        : BuildInformation.read(
                                buildId,
                                row.getString("space_id"),
                                row.getString("package_id"),
                                row.getString("build_version"),
                                row.getString("build_details"),
                                row.getOffsetDateTime("build_created").toInstant()));
    }

    private static StoredPackage read(Row row, @Nullable BuildInformation build) {
        return new StoredPackage(
                row.getString("id"),
                row.getString("space_id"),
                row.getString("feed_id"),
                row.getString("package_id"),
                row.getString("version"),
                row.getString("extension"),
                new Blob(new BlobId(row.getString("blob_id")), row.getLong("size_bytes"), row.getString("sha256")),
                row.getOffsetDateTime("published").toInstant(),
                build);
    }
}
