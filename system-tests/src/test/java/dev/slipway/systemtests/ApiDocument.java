package dev.slipway.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The OpenAPI document of a running suite, as far as one needs it to call everything in it. */
record ApiDocument(JsonNode root) {

    /**
     * @param path with its variables in braces
     * @param body the schema of the JSON body; missing where there is none
     */
    record Operation(String method, String path, List<Parameter> parameters, JsonNode body) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** @param in {@code path}, {@code query} or {@code header} */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()) && ends(entry.getValue()))
                .map(entry -> operation(entry, path))
                .forEach(operations::add));
        return operations;
    }

    /** A stream of events goes on for as long as somebody listens. */
    private static boolean ends(JsonNode operation) {
        return !operation.at("/responses/200/content").has("text/event-stream");
    }

    private Operation operation(Map.Entry<String, JsonNode> entry, Map.Entry<String, JsonNode> path) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode from :
                List.of(path.getValue().path("parameters"), entry.getValue().path("parameters"))) {
            for (JsonNode each : from) {
                JsonNode parameter = resolved(each);
                parameters.add(new Parameter(
                        parameter.get("name").asText(),
                        parameter.get("in").asText(),
                        parameter.path("required").asBoolean(),
                        parameter.path("schema")));
            }
        }
        JsonNode body = resolved(entry.getValue().path("requestBody"))
                .path("content")
                .path("application/json")
                .path("schema");
        return new Operation(entry.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), parameters, body);
    }

    /** What a reference stands for; the node itself when it is none. */
    JsonNode resolved(JsonNode node) {
        JsonNode now = node;
        while (now.has("$ref")) {
            now = root.at(now.get("$ref").asText().substring(1));
        }
        return now;
    }

    /** What a reference stands for, and of a choice the first. */
    JsonNode whole(JsonNode node) {
        JsonNode now = resolved(node);
        for (String combined : List.of("allOf", "anyOf", "oneOf")) {
            if (now.has(combined)) {
                return whole(now.get(combined).get(0));
            }
        }
        return now;
    }

    /** OpenAPI 3.1 writes a nullable type as a list. */
    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (!each.asText().equals("null")) {
                    return each.asText();
                }
            }
        }
        return type.asText(schema.has("properties") ? "object" : "");
    }
}
