package dev.slipway.release.packages;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param id the package's id in its feed, which is its name too */
@Schema(name = "PackageDescription")
record PackageDescriptionView(String id, String name, String description, String latestVersion) {

    static PackageDescriptionView of(StoredPackage latest) {
        return new PackageDescriptionView(latest.packageId(), latest.packageId(), "", latest.version());
    }
}
