package dev.slipway.rest;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list. {@code Page.Next} is absent on the last page: clients follow it until it is gone.
 *
 * @param numberOfPages at least 1
 * @param lastPageNumber from 0
 */
public record Page<T>(
        String itemType,
        long totalResults,
        int itemsPerPage,
        long numberOfPages,
        long lastPageNumber,
        List<T> items,
        Links links) {
    /** More numbered links than this help nobody; all clients follow Page.Next. */
    private static final int NUMBERED_LINKS = 20;

    /**
     * @param items the items of this page only
     * @param total how many there are on all pages
     * @param pathAndFilters path of the list with its other query parameters, without skip and take
     */
    public static <T> Page<T> of(
            String itemType, List<T> items, long total, PageRequest request, String pathAndFilters) {
        int take = request.take();
        long pages = take == 0 ? 1 : Math.max(1, (total + take - 1) / take);
        return new Page<>(
                itemType,
                total,
                take,
                pages,
                pages - 1,
                List.copyOf(items),
                links(pathAndFilters, request.skip(), take, total, pages));
    }

    /** The same page with other items, such as views of the domain's records. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        List<R> views = items.stream().<R>map(view).toList();
        return new Page<>(itemType, totalResults, itemsPerPage, numberOfPages, lastPageNumber, views, links);
    }

    private static Links links(String path, int skip, int take, long total, long pages) {
        String separator = path.contains("?") ? "&" : "?";
        Function<Long, String> at = from -> path + separator + "skip=" + from + "&take=" + take;
        Links links = Links.of("Self", at.apply((long) skip))
                .and("Template", path + (path.contains("?") ? "{&skip,take}" : "{?skip,take}"))
                .and("Page.All", path + separator + "skip=0&take=" + Integer.MAX_VALUE)
                .and("Page.Current", at.apply((long) skip))
                .and("Page.Last", at.apply((pages - 1) * take));
        if (take > 0 && skip + (long) take < total) {
            links = links.and("Page.Next", at.apply(skip + (long) take));
        }
        if (skip > 0) {
            links = links.and("Page.Previous", at.apply(Math.max(0L, skip - (long) take)));
        }
        for (long page = 0; page < Math.min(pages, NUMBERED_LINKS); page++) {
            links = links.and("Page." + page, at.apply(page * take));
        }
        return links;
    }
}
