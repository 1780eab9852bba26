package dev.slipway.release.templates;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A place of the process that takes a package.
 *
 * @param versionSelectedLastRelease null when no release chose one
 * @param fixedVersion the one that the step insists on, or null
 * @param isResolvable whether feed and package are known before variables are
 */
@Schema(name = "ReleaseTemplatePackage")
record TemplatePackageView(
        String stepName,
        String actionName,
        String packageId,
        String nuGetPackageId,
        String feedId,
        String nuGetFeedId,
        String feedName,
        String nuGetFeedName,
        String packageReferenceName,
        @Nullable String projectName,
        @Nullable String versionSelectedLastRelease,
        @Nullable String fixedVersion,
        boolean isResolvable) {

    /** @param feedName null when the space has no such feed */
    static TemplatePackageView of(
            String step,
            String action,
            String reference,
            String packageId,
            String feedId,
            @Nullable String feedName,
            @Nullable String fixed,
            @Nullable String chosen) {
        String name = feedName == null ? "" : feedName;
        return new TemplatePackageView(
                step,
                action,
                packageId,
                packageId,
                feedId,
                feedId,
                name,
                name,
                reference,
                null,
                chosen,
                fixed == null || fixed.isBlank() ? null : fixed,
                feedName != null && !packageId.isBlank() && !packageId.contains("#{"));
    }
}
