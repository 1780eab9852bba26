package dev.slipway.release.projectgroups;

import dev.slipway.rest.Ids;

/** {@code ProjectGroups-12}. */
record ProjectGroupId(String value) {

    private static final String PREFIX = "ProjectGroups";

    ProjectGroupId {
        Ids.number(value, PREFIX);
    }

    static ProjectGroupId of(long number) {
        return new ProjectGroupId(Ids.of(PREFIX, number));
    }

    long number() {
        return Ids.number(value, PREFIX);
    }
}
