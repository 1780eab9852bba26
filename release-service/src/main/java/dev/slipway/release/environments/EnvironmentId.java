package dev.slipway.release.environments;

import dev.slipway.rest.Ids;

/** {@code Environments-12}. */
record EnvironmentId(String value) {

    private static final String PREFIX = "Environments";

    EnvironmentId {
        Ids.number(value, PREFIX);
    }

    static EnvironmentId of(long number) {
        return new EnvironmentId(Ids.of(PREFIX, number));
    }

    long number() {
        return Ids.number(value, PREFIX);
    }
}
