package dev.slipway.release.spaces;

import dev.slipway.rest.Ids;

/** {@code Spaces-12}. */
record SpaceId(String value) {

    private static final String PREFIX = "Spaces";

    SpaceId {
        Ids.number(value, PREFIX);
    }

    static SpaceId of(long number) {
        return new SpaceId(Ids.of(PREFIX, number));
    }

    long number() {
        return Ids.number(value, PREFIX);
    }
}
