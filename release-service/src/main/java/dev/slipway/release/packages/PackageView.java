package dev.slipway.release.packages;

import dev.slipway.release.buildinformation.BuildInformationView;
import dev.slipway.rest.Links;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Without release notes: one of the clients reads such a field as a time. */
@Schema(name = "Package")
record PackageView(
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
        String fileExtension,
        long packageSizeBytes,

        @Schema(description = "SHA-256 in hexadecimal digits")
        String hash,

        @Nullable BuildInformationView packageVersionBuildInformation,
        Links links) {

    static PackageView of(StoredPackage stored) {
        String packages = "/api/" + stored.spaceId() + "/packages";
        String self = packages + "/" + stored.id();
        return new PackageView(
                stored.id(),
                stored.spaceId(),
                stored.packageId(),
                stored.packageId(),
                stored.version(),
                stored.feedId(),
                stored.feedId(),
                stored.packageId(),
                "",
                "",
                stored.published(),
                stored.extension(),
                stored.blob().size(),
                stored.blob().sha256(),
                stored.build() == null ? null : BuildInformationView.of(stored.build()),
                Links.of("Self", self)
                        .and("Raw", self + "/raw")
                        .and("AllVersions", packages + "?nuGetPackageId=" + stored.packageId()));
    }
}
