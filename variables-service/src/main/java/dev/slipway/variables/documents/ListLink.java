package dev.slipway.variables.documents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The address of a list with its filters, which the links of a page repeat. */
public final class ListLink {

    private ListLink() {}

    /** @param field as the query parameter is called */
    public static String of(String path, Wanted wanted, String field) {
        List<String> filters = new ArrayList<>();
        if (!wanted.ids().isEmpty()) {
            filters.add("ids=" + encoded(String.join(",", wanted.ids().ids())));
        }
        if (wanted.partialName() != null && !wanted.partialName().isBlank()) {
            filters.add("partialName=" + encoded(wanted.partialName()));
        }
        if (!wanted.values().isEmpty()) {
            filters.add(field + "=" + encoded(String.join(",", wanted.values())));
        }
        return filters.isEmpty() ? path : path + "?" + String.join("&", filters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
