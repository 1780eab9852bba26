package dev.slipway.release.packages;

import dev.slipway.rest.Links;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an upload. */
@Schema(name = "PackageUpload")
record PackageUploadView(
        String id,
        String spaceId,
        String packageId,
        String nuGetPackageId,
        String version,
        String feedId,
        String nuGetFeedId,
        String title,
        String summary,
        String description,
        Instant published,
        String releaseNotes,
        String fileExtension,
        long packageSizeBytes,

        @Schema(description = "SHA-256 in hexadecimal digits")
        String hash,

        Links links) {

    static PackageUploadView of(StoredPackage stored) {
        PackageView view = PackageView.of(stored);
        return new PackageUploadView(
                view.id(),
                view.spaceId(),
                view.packageId(),
                view.nuGetPackageId(),
                view.version(),
                view.feedId(),
                view.nuGetFeedId(),
                view.title(),
                view.summary(),
                view.description(),
                view.published(),
                "",
                view.fileExtension(),
                view.packageSizeBytes(),
                view.hash(),
                view.links());
    }
}
