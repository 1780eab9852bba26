package dev.slipway.release.documents;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A page of a list, reached from the nearer end of the list: the last page then costs what the first one costs.
 *
 * @param backwards whether the list is read in reversed order, and the page turned round again
 * @param from items to leave out
 */
public record Slice(boolean backwards, long from, long size) {

    public static Slice of(long skip, long take, long total) {
        long size = Math.max(0, Math.min(take, total - skip));
        long behind = total - skip - size;
        return behind < skip && size > 0 ? new Slice(true, behind, size) : new Slice(false, skip, size);
    }

    /** @param order properties or functions of one property, separated by ", ", each ascending or with " desc" */
    static String reversed(String order) {
        return Arrays.stream(order.split(", "))
                .map(part -> part.endsWith(" desc") ? part.substring(0, part.length() - 5) : part + " desc")
                .collect(Collectors.joining(", "));
    }
}
