package dev.slipway.release.documents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The address of a list with its filters, which the links of a page repeat. */
public final class ListPath {

    private ListPath() {}

    public static String of(String path, Filter filter) {
        List<String> parameters = new ArrayList<>();
        Object clonedFrom = filter.equal().get("clonedFromProjectId");
        if (clonedFrom != null) {
            parameters.add("clonedFromProjectId=" + encoded(clonedFrom.toString()));
        }
        if (filter.name() != null) {
            parameters.add("name=" + encoded(filter.name()));
        }
        if (filter.partialName() != null) {
            parameters.add("partialName=" + encoded(filter.partialName()));
        }
        if (!filter.ids().isEmpty()) {
            parameters.add("ids=" + encoded(String.join(",", filter.ids())));
        }
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
