package dev.slipway.portal.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** Types whose shape on the wire their fields do not tell. */
final class KnownSchemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private KnownSchemas() {}

    /** Copies of the documents in which these types are described as they are written. */
    static Map<String, ObjectNode> applied(Map<String, ObjectNode> byService) {
        Map<String, ObjectNode> applied = new TreeMap<>();
        byService.forEach((service, document) -> {
            ObjectNode copy = document.deepCopy();
            if (copy.path("components").path("schemas") instanceof ObjectNode schemas) {
                replace(schemas, "JsonNode", NODES.objectNode().put("description", "Any JSON"));
                ObjectNode links = NODES.objectNode()
                        .put("type", "object")
                        .put("description", "Names to paths or URI templates; what a client sends is ignored");
                links.putObject("additionalProperties").put("type", "string");
                replace(schemas, "Links", links);
            }
            applied.put(service, copy);
        });
        return applied;
    }

    private static void replace(ObjectNode schemas, String name, ObjectNode schema) {
        if (schemas.has(name)) {
            schemas.set(name, schema);
        }
    }
}
