package dev.slipway.portal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Says what OpenAPI 3.1 says in the words of 3.0, which more tools read. */
final class OpenApi30 {

    private OpenApi30() {}

    /** In place. */
    static void downgrade(JsonNode node) {
        if (node instanceof ObjectNode object) {
            types(object);
            alternatives(object);
            if (object.path("examples").isArray() && object.has("type")) {
                object.set("example", object.remove("examples").path(0));
            }
        }
        node.forEach(OpenApi30::downgrade);
    }

    /** {@code type: [string, null]} becomes {@code type: string, nullable: true}. */
    private static void types(ObjectNode schema) {
        if (!(schema.get("type") instanceof ArrayNode types)) {
            return;
        }
        List<String> named = new ArrayList<>();
        types.forEach(type -> named.add(type.asText()));
        if (named.remove("null")) {
            schema.put("nullable", true);
        }
        schema.remove("type");
        if (named.size() == 1) {
            schema.put("type", named.get(0));
        }
    }

    /** {@code anyOf: [X, {type: null}]} becomes {@code allOf: [X], nullable: true}. */
    private static void alternatives(ObjectNode schema) {
        for (String word : List.of("anyOf", "oneOf")) {
            if (schema.get(word) instanceof ArrayNode options) {
                ArrayNode kept = schema.arrayNode();
                options.forEach(option -> {
                    if (!"null".equals(option.path("type").asText(""))) {
                        kept.add(option);
                    }
                });
                if (kept.size() < options.size()) {
                    schema.put("nullable", true);
                    schema.remove(word);
                    schema.set(kept.size() == 1 ? "allOf" : word, kept);
                }
            }
        }
    }
}
