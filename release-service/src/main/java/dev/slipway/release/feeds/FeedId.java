package dev.slipway.release.feeds;

import dev.slipway.rest.Ids;

/** {@code Feeds-1001}, and {@code feeds-builtin} for the built-in feed of the default space, which client programs know by heart. */
record FeedId(String value) {

    private static final String PREFIX = "Feeds";
    private static final String BUILT_IN = "feeds-builtin";

    FeedId {
        if (!value.equals(BUILT_IN)) {
            Ids.number(value, PREFIX);
        }
    }

    static FeedId of(long number) {
        return new FeedId(Ids.of(PREFIX, number));
    }

    long number() {
        return value.equals(BUILT_IN) ? 1 : Ids.number(value, PREFIX);
    }
}
