package dev.slipway.contracts.internal;

import java.util.List;

/** {@code POST /internal/pinned-snapshots} asks which of these snapshots something points to, and gets those. */
public record SnapshotIds(List<String> snapshotIds) {

    public SnapshotIds {
        snapshotIds = List.copyOf(snapshotIds);
    }
}
