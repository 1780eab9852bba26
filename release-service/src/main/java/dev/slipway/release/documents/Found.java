package dev.slipway.release.documents;

import java.util.List;
import java.util.function.Function;

/**
 * One page of what a filter found.
 *
 * @param total how many there are on all pages together
 */
public record Found<T>(List<T> items, long total) {

    public <R> Found<R> map(Function<? super T, ? extends R> change) {
        return new Found<>(items.stream().<R>map(change).toList(), total);
    }
}
