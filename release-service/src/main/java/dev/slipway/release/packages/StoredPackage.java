package dev.slipway.release.packages;

import dev.slipway.audit.Subject;
import dev.slipway.blobs.Blob;
import dev.slipway.release.buildinformation.BuildInformation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a package in the built-in feed.
 *
 * @param build what a build server told of this version; null when none did, or nobody asked
 */
record StoredPackage(
        String id,
        String spaceId,
        String feedId,
        String packageId,
        String version,
        String extension,
        Blob blob,
        Instant published,
        @Nullable BuildInformation build) {

    /** Made of parts that contain nothing but letters, digits and harmless punctuation. */
    String fileName() {
        return packageId + "." + version + extension;
    }

    Subject subject() {
        return Subject.of("Package", id, packageId + " " + version).in(spaceId).with(feedId);
    }
}
