package dev.slipway.release.missingpackages;

import dev.slipway.release.versions.PackageVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads what releases chose, and the table {@code packages}. */
@ApplicationScoped
class MissingPackageStore {

    /**
     * Ids that variables make up are left out: what they will be is not known before a deployment. A feed may be named by
     * its name; the id of a feed is that feed, even if another one is called so.
     */
    private static final String CHOSEN = """
            select distinct p.value ->> 'packageId' as package_id, c.value ->> 'version' as version
            from releases r join process_revisions v on v.snapshot_id = r.process_snapshot_id,
                jsonb_array_elements(v.steps) s, jsonb_array_elements(s.value -> 'actions') a,
                jsonb_array_elements(a.value -> 'packages') p, jsonb_array_elements(r.doc -> 'selectedPackages') c
            where r.id = $1 and lower(c.value ->> 'actionName') = lower(a.value ->> 'name')
                and coalesce(c.value ->> 'packageReferenceName', '') = coalesce(p.value ->> 'name', '')
                and coalesce(c.value ->> 'version', '') <> '' and coalesce(p.value ->> 'packageId', '') <> ''
                and strpos(p.value ->> 'packageId', '#{') = 0
                and exists (select 1 from feeds f where f.space_id = r.space_id and f.feed_type = 'BuiltIn'
                    and (f.id = p.value ->> 'feedId' or lower(f.name) = lower(p.value ->> 'feedId')
                        and not exists (select 1 from feeds o where o.space_id = r.space_id and o.id = p.value ->> 'feedId')))
            order by package_id, version
            """;

    private static final String STORED = """
            select w.place from unnest($2::text[], $3::text[], $4::text[]) with ordinality
                as w(package_id, sort_key, metadata, place)
            where exists (select 1 from packages p where p.space_id = $1 and lower(p.package_id) = lower(w.package_id)
                and p.sort_key = w.sort_key and p.metadata = w.metadata)
            """;

    private final Pool pool;

    MissingPackageStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<ChosenPackage>> chosen(String releaseId) {
        return pool.preparedQuery(CHOSEN).execute(Tuple.of(releaseId)).map(rows -> rows.stream()
                .map(row -> new ChosenPackage(row.getString("package_id"), row.getString("version")))
                .toList());
    }

    /** Those that are not there; a text that is no version of a package cannot be there. */
    Uni<List<ChosenPackage>> missing(String spaceId, List<ChosenPackage> wanted) {
        var versions =
                wanted.stream().map(each -> PackageVersion.find(each.version())).toList();
        return pool.preparedQuery(STORED)
                .execute(Tuple.tuple()
                        .addString(spaceId)
                        .addArrayOfString(
                                wanted.stream().map(ChosenPackage::packageId).toArray(String[]::new))
                        .addArrayOfString(versions.stream()
                                .map(version ->
                                        version.map(PackageVersion::sortKey).orElse(""))
                                .toArray(String[]::new))
                        .addArrayOfString(versions.stream()
                                .map(version ->
                                        version.map(PackageVersion::metadataKey).orElse(""))
                                .toArray(String[]::new)))
                .map(rows ->
                        rows.stream().map(row -> row.getInteger("place") - 1).collect(Collectors.toSet()))
                .map(there -> without(wanted, there));
    }

    private static List<ChosenPackage> without(List<ChosenPackage> wanted, Set<Integer> there) {
        return IntStream.range(0, wanted.size())
                .filter(place -> !there.contains(place))
                .mapToObj(wanted::get)
                .toList();
    }
}
