package dev.slipway.release.documents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The address of a list with its filters, which the links of a page repeat. */
public final class ListPath {

    /** Properties that the queries of lists spell as entities do. */
    private static final List<String> PROPERTIES = List.of("clonedFromProjectId", "clonedFromTenantId", "isDisabled");

    private ListPath() {}

    public static String of(String path, Filter filter) {
        List<String> parameters = new ArrayList<>();
        for (String property : PROPERTIES) {
            Object value = filter.equal().get(property);
            if (value != null) {
                parameters.add(property + "=" + encoded(value.toString()));
            }
        }
        if (filter.name() != null) {
            parameters.add("name=" + encoded(filter.name()));
        }
        for (Filter.Condition condition : filter.conditions()) {
            parameters.add(condition.parameter() + "=" + encoded(text(condition.value())));
        }
        if (filter.partialName() != null) {
            parameters.add("partialName=" + encoded(filter.partialName()));
        }
        if (!filter.ids().isEmpty()) {
            parameters.add("ids=" + encoded(String.join(",", filter.ids())));
        }
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    private static String text(Object value) {
        return value instanceof List<?> values
                ? String.join(",", values.stream().map(Object::toString).toList())
                : value.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
