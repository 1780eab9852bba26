package dev.slipway.release.buildinformation;

import dev.slipway.rest.Ids;

/** {@code BuildInformation-12}. */
record BuildInformationId(String value) {

    private static final String PREFIX = "BuildInformation";

    BuildInformationId {
        Ids.number(value, PREFIX);
    }
}
