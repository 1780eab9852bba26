package dev.slipway.release.packages;

import dev.slipway.rest.Ids;

/** {@code Packages-12}. */
record StoredPackageId(String value) {

    private static final String PREFIX = "Packages";

    StoredPackageId {
        Ids.number(value, PREFIX);
    }
}
