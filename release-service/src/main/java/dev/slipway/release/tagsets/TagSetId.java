package dev.slipway.release.tagsets;

import dev.slipway.rest.Ids;

/** {@code TagSets-12}. */
record TagSetId(String value) {

    private static final String PREFIX = "TagSets";

    TagSetId {
        Ids.number(value, PREFIX);
    }

    static TagSetId of(long number) {
        return new TagSetId(Ids.of(PREFIX, number));
    }

    long number() {
        return Ids.number(value, PREFIX);
    }
}
