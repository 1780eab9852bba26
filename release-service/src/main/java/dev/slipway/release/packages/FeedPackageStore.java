package dev.slipway.release.packages;

import dev.slipway.release.packages.PackageStore.Found;
import dev.slipway.release.versions.PackageVersion;
import dev.slipway.release.versions.ReleaseVersion;
import dev.slipway.release.versions.VersionRange;
import dev.slipway.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Packages of a feed as releases look for them. */
@ApplicationScoped
class FeedPackageStore {

    record Feed(String id, String name, String type) {}

    /**
     * @param part of the version's text, in any case; empty for all
     * @param range null for all
     * @param order of the answer
     */
    record Wanted(
            String packageId,
            String part,
            boolean includesPreReleases,
            @Nullable VersionRange range,
            VersionOrder order) {}

    /** The sort key of a final version ends in the sign that stands for "no pre-release". */
    private static final String VERSIONS = """
            p.feed_id = $1 and lower(p.package_id) = lower($2) and ($3 = '' or strpos(lower(p.version), lower($3)) > 0)
                and ($4 or right(p.sort_key, 1) = '~')
                and ($5::text is null or p.sort_key > $5 or (p.sort_key = $5 and $6))
                and ($7::text is null or p.sort_key < $7 or (p.sort_key = $7 and $8))
            """;

    private static final String ALL =
            "select " + PackageStore.COLUMNS + " from packages p where " + VERSIONS + " order by ";
    private static final String COUNT = "select count(*) as total from packages p where " + VERSIONS;

    private static final String FOUND = "p.feed_id = $1 and ($2 = '' or strpos(lower(p.package_id), lower($2)) > 0)";
    private static final String SEARCH = "select distinct on (lower(p.package_id)) " + PackageStore.COLUMNS
            + " from packages p where " + FOUND
            + " order by lower(p.package_id), p.sort_key desc, p.metadata desc offset $3 limit $4";
    private static final String SEARCH_COUNT =
            "select count(distinct lower(p.package_id)) as total from packages p where " + FOUND;

    private final Pool pool;

    FeedPackageStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<Feed>> feed(String spaceId, String id) {
        return pool.preparedQuery("select id, name, feed_type from feeds where space_id = $1 and id = $2")
                .execute(Tuple.of(spaceId, id))
                .map(rows -> rows.stream()
                        .map(row -> new Feed(row.getString("id"), row.getString("name"), row.getString("feed_type")))
                        .findFirst());
    }

    Uni<Found> versions(String feedId, Wanted wanted, PageRequest page) {
        Tuple values = values(feedId, wanted).addInteger(page.skip()).addInteger(page.take());
        return pool.preparedQuery(COUNT)
                .execute(values(feedId, wanted))
                .map(rows -> rows.iterator().next().getLong("total"))
                .chain(total -> pool.preparedQuery(ALL + wanted.order().columns() + " offset $9 limit $10")
                        .execute(values)
                        .map(rows ->
                                new Found(rows.stream().map(PackageStore::read).toList(), total)));
    }

    Uni<List<StoredPackage>> allVersions(String feedId, Wanted wanted) {
        return pool.preparedQuery(ALL + wanted.order().columns())
                .execute(values(feedId, wanted))
                .map(rows -> rows.stream().map(PackageStore::read).toList());
    }

    private static Tuple values(String feedId, Wanted wanted) {
        @Nullable VersionRange range = wanted.range();
        return Tuple.tuple()
                .addString(feedId)
                .addString(wanted.packageId())
                .addString(wanted.part())
                .addBoolean(wanted.includesPreReleases())
                .addString(range == null ? null : key(range.from()))
                .addBoolean(range == null || range.fromIncluded())
                .addString(range == null ? null : key(range.to()))
                .addBoolean(range == null || range.toIncluded());
    }

    private static @Nullable String key(@Nullable ReleaseVersion bound) {
        return bound == null ? null : PackageVersion.parse(bound.text()).sortKey();
    }

    Uni<Found> search(String feedId, String term, PageRequest page) {
        return pool.preparedQuery(SEARCH_COUNT)
                .execute(Tuple.of(feedId, term))
                .map(rows -> rows.iterator().next().getLong("total"))
                .chain(total -> pool.preparedQuery(SEARCH)
                        .execute(Tuple.of(feedId, term, page.skip(), page.take()))
                        .map(rows ->
                                new Found(rows.stream().map(PackageStore::read).toList(), total)));
    }
}
