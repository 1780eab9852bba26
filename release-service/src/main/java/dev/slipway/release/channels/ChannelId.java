package dev.slipway.release.channels;

import dev.slipway.rest.Ids;

/** {@code Channels-12}. */
record ChannelId(String value) {

    private static final String PREFIX = "Channels";

    ChannelId {
        Ids.number(value, PREFIX);
    }

    static ChannelId of(long number) {
        return new ChannelId(Ids.of(PREFIX, number));
    }

    long number() {
        return Ids.number(value, PREFIX);
    }
}
