package dev.slipway.release.packages;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PackageVersion")
record PackageVersionView(
        String packageId,
        String feedId,
        String title,
        String version,
        Instant published,
        String releaseNotes,
        long sizeBytes) {

    static PackageVersionView of(StoredPackage stored) {
        return new PackageVersionView(
                stored.packageId(),
                stored.feedId(),
                stored.packageId(),
                stored.version(),
                stored.published(),
                "",
                stored.blob().size());
    }
}
