package dev.slipway.release.packages;

import dev.slipway.release.packages.FeedPackageStore.Feed;
import dev.slipway.release.packages.FeedPackageStore.Wanted;
import dev.slipway.release.versions.PackageVersion;
import dev.slipway.release.versions.TagPattern;
import dev.slipway.release.versions.VersionPattern;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a feed holds. Only the built-in one is asked; external feeds are kept, not asked yet. */
@ApplicationScoped
class FeedPackages {

    /**
     * Regular expressions of ours, not of the database's: what they admit is counted here. Null for all.
     *
     * @param tag of the pre-release
     * @param version of the whole version
     */
    record Patterns(@Nullable TagPattern tag, @Nullable VersionPattern version) {

        boolean admitAll() {
            return tag == null && version == null;
        }

        boolean admit(StoredPackage stored) {
            return (tag == null || tag.admits(PackageVersion.parse(stored.version())))
                    && (version == null || version.admits(stored.version()));
        }
    }

    private final FeedPackageStore store;

    FeedPackages(FeedPackageStore store) {
        this.store = store;
    }

    /** Versions of a package in the order that is wanted. */
    Uni<PackageStore.Found> versions(
            String spaceId, String feedId, Wanted wanted, Patterns patterns, PageRequest page) {
        if (wanted.packageId().isEmpty()) {
            throw DomainException.invalid("Say which package in the query parameter packageId.");
        }
        return requireBuiltIn(spaceId, feedId)
                .chain(feed -> patterns.admitAll()
                        ? store.versions(feed.id(), wanted, page)
                        : store.allVersions(feed.id(), wanted).map(all -> page(all, patterns, page)));
    }

    private static PackageStore.Found page(List<StoredPackage> all, Patterns patterns, PageRequest page) {
        List<StoredPackage> admitted = all.stream().filter(patterns::admit).toList();
        return new PackageStore.Found(page.cut(admitted), admitted.size());
    }

    /** The highest version of each package whose id contains the term. */
    Uni<PackageStore.Found> search(String spaceId, String feedId, String term, PageRequest page) {
        return requireBuiltIn(spaceId, feedId).chain(feed -> store.search(feed.id(), term, page));
    }

    private Uni<Feed> requireBuiltIn(String spaceId, String feedId) {
        return store.feed(spaceId, feedId)
                .map(found -> found.orElseThrow(() -> DomainException.notFound(
                        "There is no feed '" + feedId + "' in " + spaceId + ". Look it up in the list of feeds.")))
                .invoke(feed -> {
                    if (!feed.type().equals("BuiltIn")) {
                        throw DomainException.invalid(
                                "Feed '" + feed.name() + "' is an external feed of type " + feed.type()
                                        + ", and Slipway does not ask external feeds yet: type the version of the package by hand, or"
                                        + " push the package to the built-in feed.");
                    }
                });
    }
}
