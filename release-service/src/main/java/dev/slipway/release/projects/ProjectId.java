package dev.slipway.release.projects;

import dev.slipway.rest.Ids;

/** {@code Projects-12}. */
record ProjectId(String value) {

    private static final String PREFIX = "Projects";

    ProjectId {
        Ids.number(value, PREFIX);
    }

    static ProjectId of(long number) {
        return new ProjectId(Ids.of(PREFIX, number));
    }

    long number() {
        return Ids.number(value, PREFIX);
    }
}
