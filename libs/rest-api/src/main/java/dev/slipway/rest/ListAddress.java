package dev.slipway.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of a list with the query parameters that narrow it, in the order given; those without a value are left out. */
public record ListAddress(String path) {

    public ListAddress with(String parameter, @Nullable String value) {
        return value == null || value.isBlank() ? this : encoded(parameter, encode(value));
    }

    /** With commas between, as clients spell lists. */
    public ListAddress with(String parameter, List<String> values) {
        return values.isEmpty()
                ? this
                : encoded(parameter, values.stream().map(ListAddress::encode).collect(Collectors.joining(",")));
    }

    private ListAddress encoded(String parameter, String value) {
        return new ListAddress(path + (path.contains("?") ? "&" : "?") + parameter + "=" + value);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
