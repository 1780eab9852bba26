package dev.slipway.masterkey;

import java.util.List;

/**
 * How far the wrapping under the present master key has come.
 *
 * @param known whether the record of keys was read yet
 * @param former ids of the other keys on record: something may still be sealed under them
 * @param left rows that are still to be wrapped again
 * @param unreadable rows with texts that no key opens, as the last whole round met them
 * @param lagSeconds since the newest key was first used, while there are others
 */
record Progress(boolean known, List<String> former, long left, int unreadable, double lagSeconds) {

    static final Progress UNKNOWN = new Progress(false, List.of(), 0, 0, 0);

    /** @param keys on record, the newest first */
    Progress on(List<RewrapStore.Key> keys, String ownId) {
        List<String> others = keys.stream()
                .map(RewrapStore.Key::id)
                .filter(id -> !id.equals(ownId))
                .toList();
        return others.isEmpty()
                ? withoutFormer()
                : new Progress(true, others, left, unreadable, keys.get(0).ageSeconds());
    }

    Progress withoutFormer() {
        return new Progress(true, List.of(), 0, unreadable, 0);
    }

    Progress withLeft(long rows) {
        return new Progress(known, former, rows, unreadable, lagSeconds);
    }

    Progress withUnreadable(int rows) {
        return new Progress(known, former, left, rows, lagSeconds);
    }

    Progress after(RewrapStore.Batch batch) {
        return withLeft(Math.max(0, left - batch.rows()));
    }
}
