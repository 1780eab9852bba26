package dev.slipway.portal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Merges the documents of services into one. Pure: documents in, a document out. */
final class SuiteDocument {

    private static final String PUBLIC = "/api";

    private final Words words;
    private final ObjectNode suite = JsonNodeFactory.instance.objectNode();
    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> schemas = new TreeMap<>();
    private final Map<String, String> tags = new TreeMap<>();

    private SuiteDocument(Words words) {
        this.words = words;
    }

    /**
     * @param byService the documents, by the names of the services
     * @param version what the root document calls its version
     * @throws IllegalArgumentException when two services answer one address with one method
     */
    static ObjectNode of(Map<String, ObjectNode> byService, Words words, String version) {
        SuiteDocument merge = new SuiteDocument(words);
        SchemaNames.resolve(byService).forEach(merge::add);
        return merge.document(version);
    }

    private void add(String service, ObjectNode document) {
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(each -> schemas.put(each.getKey(), each.getValue()));
        document.path("tags").forEach(tag -> {
            String description = tag.path("description").asText("");
            if (!description.isEmpty()) {
                tags.putIfAbsent(tag.path("name").asText(), description);
            }
        });
        document.path("paths").properties().forEach(path -> {
            if (path.getKey().equals(PUBLIC) || path.getKey().startsWith(PUBLIC + "/")) {
                path.getValue().properties().forEach(operation -> add(service, path.getKey(), operation));
            }
        });
    }

    private void add(String service, String path, Map.Entry<String, JsonNode> operation) {
        ObjectNode item = (ObjectNode) paths.computeIfAbsent(path, key -> JsonNodeFactory.instance.objectNode());
        if (item.has(operation.getKey())) {
            throw new IllegalArgumentException(
                    service + " and another service both answer " + operation.getKey() + " " + path);
        }
        item.set(operation.getKey(), operation.getValue());
    }

    private ObjectNode document(String version) {
        suite.put("openapi", "3.0.3");
        suite.putObject("info")
                .put("title", "Slipway")
                .put("version", version)
                .put("description", words.introduction());
        suite.putArray("servers").addObject().put("url", "/").put("description", "The portal this document came from");
        Conventions conventions = new Conventions(words);
        paths.forEach((path, item) -> item.properties().forEach(operation -> {
            if (operation.getValue() instanceof ObjectNode described) {
                conventions.complete(operation.getKey(), path, item, described);
            }
        }));
        OperationIds.assign(paths);
        TreeSet<String> used = new TreeSet<>();
        paths.values()
                .forEach(item ->
                        item.forEach(operation -> operation.path("tags").forEach(tag -> used.add(tag.asText()))));
        var tagList = suite.putArray("tags");
        used.forEach(tag -> tagList.addObject()
                .put("name", tag)
                .put("description", words.tags().getOrDefault(tag, tags.getOrDefault(tag, ""))));
        ObjectNode allPaths = suite.putObject("paths");
        paths.forEach(allPaths::set);
        ObjectNode components = conventions.components();
        suite.set("components", components);
        ObjectNode allSchemas = (ObjectNode) components.get("schemas");
        SchemaNames.reachable(allPaths, schemas).forEach(allSchemas::set);
        OpenApi30.downgrade(suite);
        suite.set("security", conventions.security());
        return suite;
    }
}
