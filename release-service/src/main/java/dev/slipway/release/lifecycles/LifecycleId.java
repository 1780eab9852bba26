package dev.slipway.release.lifecycles;

import dev.slipway.rest.Ids;

/** {@code Lifecycles-12}. */
record LifecycleId(String value) {

    private static final String PREFIX = "Lifecycles";

    LifecycleId {
        Ids.number(value, PREFIX);
    }

    static LifecycleId of(long number) {
        return new LifecycleId(Ids.of(PREFIX, number));
    }

    long number() {
        return Ids.number(value, PREFIX);
    }
}
