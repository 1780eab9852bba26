package dev.slipway.servicetests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Faults in the schemas of an OpenAPI document that a stranger would stumble over. */
public final class OpenApiLint {

    private static final String REF = "#/components/schemas/";

    private static final String WORDS = "src/main/resources/META-INF/openapi/schemas.properties";

    private OpenApiLint() {}

    /** @return a sentence for each fault of the schemas that public routes need */
    public static List<String> faults(JsonNode document) {
        List<String> faults = new ArrayList<>();
        Map<String, List<String>> mute = new TreeMap<>();
        reachable(document).forEach((name, schema) -> {
            if (!isDescribed(schema)) {
                faults.add("Schema " + name + " has no description: add @Schema(description) or a line in " + WORDS);
            }
            schema.path("properties").properties().forEach(property -> {
                String key = property.getKey();
                if (!Character.isUpperCase(key.charAt(0))) {
                    faults.add("Schema " + name + " spells " + key + " other than the wire does, which is PascalCase");
                }
                if (!isDescribed(property.getValue())) {
                    mute.computeIfAbsent(key, first -> new ArrayList<>()).add(name);
                }
            });
        });
        mute.forEach((property, schemas) -> faults.add(
                "Property " + property + " of " + schemas + " has no description: add a line in libs/rest-api"
                        + " META-INF/openapi/properties.properties, or one for Schema." + property + " in " + WORDS));
        return faults;
    }

    /** What only refers is described where it leads to. */
    private static boolean isDescribed(JsonNode schema) {
        return !schema.path("description").asText().isBlank()
                || schema.has("$ref")
                || Stream.of("allOf", "anyOf", "oneOf")
                        .flatMap(word -> schema.path(word).valueStream())
                        .anyMatch(each -> each.has("$ref"));
    }

    /** @return a sentence for each line of the module's words that nothing is described by any more */
    public static List<String> staleWords(JsonNode document) throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(WORDS))) {
            words.load(file);
        }
        JsonNode schemas = document.path("components").path("schemas");
        return words.stringPropertyNames().stream()
                .filter(key -> {
                    String[] parts = key.split("\\.");
                    JsonNode schema = schemas.path(parts[0]);
                    return parts.length == 1
                            ? schema.isMissingNode()
                            : !schema.path("properties").has(parts[1]);
                })
                .sorted()
                .map(key -> key + " in " + WORDS + " describes nothing")
                .toList();
    }

    private static Map<String, JsonNode> reachable(JsonNode document) {
        Deque<JsonNode> open = new ArrayDeque<>();
        document.path("paths").properties().forEach(path -> {
            if (path.getKey().equals("/api") || path.getKey().startsWith("/api/")) {
                open.add(path.getValue());
            }
        });
        Map<String, JsonNode> found = new TreeMap<>();
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            String ref = node.path("$ref").asText();
            if (ref.startsWith(REF)) {
                String name = ref.substring(REF.length());
                JsonNode schema = document.path("components").path("schemas").path(name);
                if (found.put(name, schema) == null) {
                    open.add(schema);
                }
            }
            node.forEach(open::add);
        }
        return found;
    }
}
