package dev.slipway.release.projects;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** How the version of a release is made up when nobody gives one: from a template, or a package's version. */
record VersioningStrategy(
        @Nullable String template,
        @Nullable JsonNode donorPackage,
        @Nullable String donorPackageStepId) {

    static final VersioningStrategy DEFAULT = new VersioningStrategy(
            "#{Octopus.Version.LastMajor}.#{Octopus.Version.LastMinor}.#{Octopus.Version.NextPatch}", null, null);

    boolean saysNothing() {
        return (template == null || template.isBlank())
                && (donorPackage == null || donorPackage.isNull())
                && (donorPackageStepId == null || donorPackageStepId.isBlank());
    }
}
