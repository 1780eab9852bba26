package dev.slipway.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names to paths or URI templates, in the order given. What a client sends back is ignored: links are the server's.
 */
public record Links(@JsonValue Map<String, String> byName) {
    private static final Links NONE = new Links(Map.of());

    public Links {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    public static Links none() {
        return NONE;
    }

    public static Links of(String name, String template) {
        return new Links(Map.of(name, template));
    }

    public Links and(String name, String template) {
        Map<String, String> more = new LinkedHashMap<>(byName);
        more.put(name, template);
        return new Links(more);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Links ignored(@Nullable JsonNode sentByClient) {
        return NONE;
    }
}
