package dev.slipway.release.documents;

import dev.slipway.rest.ListAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The address of a list with its filters, which the links of a page repeat. */
public final class ListPath {

    /** Properties that the queries of lists spell as entities do. */
    private static final List<String> PROPERTIES =
            List.of("clonedFromProjectId", "clonedFromTenantId", "isDisabled", "feedType");

    private ListPath() {}

    public static String of(String path, Filter filter) {
        ListAddress address = new ListAddress(path);
        for (String property : PROPERTIES) {
            address = address.with(property, text(filter.equal().get(property)));
        }
        address = address.with("name", filter.name());
        for (Filter.Condition condition : filter.conditions()) {
            address = address.with(condition.parameter(), text(condition.value()));
        }
        return address.with("partialName", filter.partialName())
                .with("ids", String.join(",", filter.ids()))
                .path();
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof List<?> values
                ? String.join(",", values.stream().map(String::valueOf).toList())
                : value.toString();
    }
}
