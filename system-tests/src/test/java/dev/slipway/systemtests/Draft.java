package dev.slipway.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request in its parts, before it is encoded.
 *
 * @param path values of the variables of the path, by name
 * @param body null where the operation takes none
 */
record Draft(
        ApiDocument.Operation operation,
        Map<String, String> path,
        Map<String, String> query,
        @Nullable JsonNode body) {

    Draft withPath(String name, String value) {
        return new Draft(operation, with(path, name, value), query, body);
    }

    Draft withQuery(String name, String value) {
        return new Draft(operation, path, with(query, name, value), body);
    }

    Draft withBody(@Nullable JsonNode other) {
        return new Draft(operation, path, query, other);
    }

    String uri() {
        String uri = operation.path();
        for (Map.Entry<String, String> variable : path.entrySet()) {
            uri = uri.replace("{" + variable.getKey() + "}", encoded(variable.getValue()));
        }
        return query.isEmpty()
                ? uri
                : uri + "?"
                        + query.entrySet().stream()
                                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                                .collect(Collectors.joining("&"));
    }

    RandomRequests.Request request() {
        return new RandomRequests.Request(operation.method(), uri(), body == null ? null : body.toString());
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return changed;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
