package dev.slipway.variables.sets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision of an owner's variables.
 *
 * @param version 0 before the first save
 * @param snapshotId null when nothing was stored yet
 */
record VariableSet(
        VariableSetId id,
        String spaceId,
        int version,
        @Nullable String snapshotId,
        List<Variable> variables) {

    VariableSet with(List<Variable> others) {
        return new VariableSet(id, spaceId, version, snapshotId, others);
    }

    static VariableSet empty(VariableSetId id, String spaceId) {
        return new VariableSet(id, spaceId, 0, null, List.of());
    }
}
