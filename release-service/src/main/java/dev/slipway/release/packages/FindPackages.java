package dev.slipway.release.packages;

import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;

/** Finds one package and its content. */
@ApplicationScoped
class FindPackages {

    /** @param content to be read, not to be kept */
    record Download(StoredPackage stored, Path content) {}

    private final PackageStore store;
    private final PackageBlobs blobs;

    FindPackages(PackageStore store, PackageBlobs blobs) {
        this.store = store;
        this.blobs = blobs;
    }

    Uni<StoredPackage> get(String spaceId, String id) {
        return store.find(spaceId, List.of(new StoredPackageId(id).value()))
                .map(found -> found.stream().findFirst().orElseThrow(() -> noSuch(spaceId, id)));
    }

    Uni<Download> download(String spaceId, String id) {
        return get(spaceId, id).chain(stored -> blobs.find(stored.blob().id())
                .map(content -> new Download(
                        stored,
                        content.orElseThrow(() -> DomainException.notFound("The content of " + stored.fileName()
                                + " is not in the server's folder of packages, perhaps because a backup was restored without"
                                + " it: push the package again with overwriteMode=OverwriteExisting.")))));
    }

    static DomainException noSuch(String spaceId, String id) {
        return DomainException.notFound("There is no package '" + id + "' in " + spaceId
                + ". Look it up in the list of packages; ids of packages in it are not the names of packages.");
    }
}
