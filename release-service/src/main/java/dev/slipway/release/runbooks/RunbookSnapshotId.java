package dev.slipway.release.runbooks;

import dev.slipway.rest.Ids;

/** {@code RunbookSnapshots-12}. */
record RunbookSnapshotId(String value) {

    private static final String PREFIX = "RunbookSnapshots";

    RunbookSnapshotId {
        Ids.number(value, PREFIX);
    }

    static RunbookSnapshotId of(long number) {
        return new RunbookSnapshotId(Ids.of(PREFIX, number));
    }

    long number() {
        return Ids.number(value, PREFIX);
    }
}
