package dev.slipway.portal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gives schemas of one name and different content different names; schemas that are the same stay one. */
final class SchemaNames {

    private static final String REF = "#/components/schemas/";

    private SchemaNames() {}

    /** Copies of the documents; the first service by name keeps a name that others use for something else. */
    static Map<String, ObjectNode> resolve(Map<String, ObjectNode> byService) {
        Map<String, JsonNode> taken = new HashMap<>();
        Map<String, ObjectNode> resolved = new TreeMap<>();
        new TreeMap<>(byService).forEach((service, original) -> {
            ObjectNode document = original.deepCopy();
            Map<String, String> renamed =
                    clashes(service, document.path("components").path("schemas"), taken);
            rename(document, renamed);
            document.path("components")
                    .path("schemas")
                    .properties()
                    .forEach(each -> taken.put(each.getKey(), each.getValue()));
            resolved.put(service, document);
        });
        return resolved;
    }

    /** A schema also clashes when one it refers to does: else it would change its meaning. */
    private static Map<String, String> clashes(String service, JsonNode schemas, Map<String, JsonNode> taken) {
        Set<String> clashing = new TreeSet<>();
        schemas.properties().forEach(each -> {
            JsonNode other = taken.get(each.getKey());
            if (other != null && !other.equals(each.getValue())) {
                clashing.add(each.getKey());
            }
        });
        boolean grows = !clashing.isEmpty();
        while (grows) {
            grows = false;
            for (Map.Entry<String, JsonNode> each : schemas.properties()) {
                Set<String> refs = new HashSet<>();
                references(each.getValue(), refs);
                refs.retainAll(clashing);
                if (taken.containsKey(each.getKey()) && !refs.isEmpty()) {
                    grows |= clashing.add(each.getKey());
                }
            }
        }
        Map<String, String> renamed = new TreeMap<>();
        clashing.forEach(name -> renamed.put(name, prefix(service) + name));
        return renamed;
    }

    /** {@code release-service} gives {@code Release}. */
    private static String prefix(String service) {
        String word = service.replace("-service", "");
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static void rename(ObjectNode document, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return;
        }
        ObjectNode schemas = (ObjectNode) document.path("components").path("schemas");
        renamed.forEach((from, to) -> schemas.set(to, schemas.remove(from)));
        repoint(document, renamed);
    }

    private static void repoint(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            String ref = object.path("$ref").asText("");
            if (ref.startsWith(REF)) {
                String name = ref.substring(REF.length());
                object.set("$ref", TextNode.valueOf(REF + renamed.getOrDefault(name, name)));
            }
        }
        node.forEach(child -> repoint(child, renamed));
    }

    /** Of all schemas those that the paths need, directly or through others. */
    static Map<String, JsonNode> reachable(JsonNode paths, Map<String, JsonNode> schemas) {
        Set<String> found = new HashSet<>();
        references(paths, found);
        Deque<String> open = new ArrayDeque<>(found);
        Map<String, JsonNode> needed = new TreeMap<>();
        while (!open.isEmpty()) {
            String name = open.pop();
            JsonNode schema = schemas.get(name);
            if (schema != null && needed.put(name, schema) == null) {
                Set<String> next = new HashSet<>();
                references(schema, next);
                open.addAll(next);
            }
        }
        return needed;
    }

    private static void references(JsonNode node, Set<String> into) {
        String ref = node.path("$ref").asText("");
        if (ref.startsWith(REF)) {
            into.add(ref.substring(REF.length()));
        }
        node.forEach(child -> references(child, into));
    }
}
