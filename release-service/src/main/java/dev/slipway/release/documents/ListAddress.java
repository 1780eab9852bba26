package dev.slipway.release.documents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The address of a list with the query parameters that narrow it, in the order given; those without a value are left out. */
public record ListAddress(String path) {

    public ListAddress with(String parameter, @Nullable String value) {
        return value == null || value.isBlank()
                ? this
                : new ListAddress(path + (path.contains("?") ? "&" : "?") + parameter + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
