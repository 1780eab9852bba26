package dev.slipway.masterkey;

import dev.slipway.masterkey.RewrapStore.Batch;
import dev.slipway.masterkey.RewrapStore.Place;

/**
 * One walk through all columns.
 *
 * @param column its number; negative when the round is over
 * @param pages of the column's table when its turn came; negative when that is not known yet
 * @param unreadable rows met so far that do not open
 */
record Round(int column, long pages, Place place, int unreadable) {

    private static final int OVER = -1;
    private static final long UNKNOWN = -1;

    static Round begin() {
        return new Round(0, UNKNOWN, Place.START, 0);
    }

    static Round over() {
        return new Round(OVER, UNKNOWN, Place.START, 0);
    }

    boolean isOver() {
        return column == OVER;
    }

    /** @param end the pages of the column's table: what is added behind them is new, and sealed under the present key */
    Round after(Batch batch, long end, int columns) {
        int met = unreadable + batch.unreadable();
        if (batch.next().page() < end) {
            return new Round(column, end, batch.next(), met);
        }
        return column + 1 < columns
                ? new Round(column + 1, UNKNOWN, Place.START, met)
                : new Round(OVER, UNKNOWN, Place.START, met);
    }
}
