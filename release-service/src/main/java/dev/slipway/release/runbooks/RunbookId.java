package dev.slipway.release.runbooks;

import dev.slipway.rest.Ids;

/** {@code Runbooks-12}. */
record RunbookId(String value) {

    private static final String PREFIX = "Runbooks";

    RunbookId {
        Ids.number(value, PREFIX);
    }

    static RunbookId of(long number) {
        return new RunbookId(Ids.of(PREFIX, number));
    }

    long number() {
        return Ids.number(value, PREFIX);
    }
}
