package dev.slipway.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes requests of an operation: half meant well, half wrong or hostile in one place or in all. */
final class RandomRequests {

    /** @param body null where the operation takes none */
    record Request(String method, String uri, @Nullable String body) {}

    static final List<String> HOSTILE = List.of(
            "'; drop table projects; --",
            "\" or 1=1 --",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "%00",
            "\u0000",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/x}",
            "#{Octopus.Environment.Name | Nothing}",
            "#{each",
            "\uD83D\uDE80 \u202Egnp.exe",
            "\uD800",
            "x".repeat(5_000),
            "-1",
            "9223372036854775808",
            "null",
            " ");

    private static final List<String> NO_BODIES =
            List.of("", "null", "[]", "{\"Name\":", "\"text\"", "{\"Name\":{\"a\":[1]}}", "[".repeat(2_000));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 4;
    /** Fields of a space that would change where the other stories live. */
    private static final Set<String> OF_ALL_STORIES = Set.of("IsDefault", "TaskQueueStopped");

    private final ApiDocument document;
    private final IdPool ids;
    private final String space;
    private final Random random;
    private final MapEntries maps;

    RandomRequests(ApiDocument document, IdPool ids, String space, Random random) {
        this.document = document;
        this.ids = ids;
        this.space = space;
        this.random = random;
        this.maps = new MapEntries(ids, random);
    }

    /** @param hostility 0 for well meant, 1 for wrong in every place */
    Request of(ApiDocument.Operation operation, double hostility) {
        Draft draft = draft(operation, hostility, 0.25);
        return draft.body() != null && random.nextDouble() < hostility / 5
                ? new Request(operation.method(), draft.uri(), NO_BODIES.get(random.nextInt(NO_BODIES.size())))
                : draft.request();
    }

    /** With nothing that may be left out of the query. */
    Draft wellMeant(ApiDocument.Operation operation) {
        return draft(operation, 0, 0);
    }

    JsonNode wellMeant(JsonNode schema) {
        return value("", "", schema, 0, 0);
    }

    private Draft draft(ApiDocument.Operation operation, double hostility, double optional) {
        Map<String, String> path = new LinkedHashMap<>();
        Map<String, String> query = new LinkedHashMap<>();
        for (ApiDocument.Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                path.put(parameter.name(), pathValue(operation, parameter, hostility));
            } else if (parameter.in().equals("query") && (parameter.required() || random.nextDouble() < optional)) {
                query.put(
                        parameter.name(), text(parameter.name(), collection(operation), parameter.schema(), hostility));
            }
        }
        JsonNode body = operation.body().isMissingNode()
                ? null
                : value("", collection(operation), operation.body(), hostility, 0);
        return new Draft(operation, path, query, body);
    }

    private String pathValue(ApiDocument.Operation operation, ApiDocument.Parameter parameter, double hostility) {
        boolean ofSpaces = operation.path().startsWith("/api/spaces/");
        if (ofSpaces && operation.method().equals("DELETE")) {
            return word(parameter.schema());
        }
        if (ofSpaces || parameter.name().equalsIgnoreCase("spaceId")) {
            return random.nextDouble() < hostility / 4 ? hostile() : space;
        }
        return random.nextDouble() < hostility
                ? hostile()
                : ids.any(parameter.name(), before(operation.path(), parameter.name()))
                        .orElseGet(() -> word(parameter.schema()));
    }

    private String text(String name, String collection, JsonNode schema, double hostility) {
        if (random.nextDouble() < hostility) {
            return hostile();
        }
        return switch (name) {
            case "skip" -> Integer.toString(random.nextInt(5));
            case "take" -> Integer.toString(random.nextInt(50));
            default -> ids.any(name, collection).orElseGet(() -> word(schema));
        };
    }

    private JsonNode value(String name, String collection, JsonNode unresolved, double hostility, int depth) {
        JsonNode schema = document.whole(unresolved);
        if (depth > 0 && random.nextDouble() < hostility) {
            return wrong();
        }
        if (schema.has("enum")) {
            JsonNode choices = schema.get("enum");
            return choices.get(random.nextInt(choices.size()));
        }
        return switch (ApiDocument.type(schema)) {
            case "object" -> object(name, collection, schema, hostility, depth);
            case "array" -> array(name, collection, schema.path("items"), hostility, depth);
            case "integer", "number" -> NODES.numberNode(random.nextInt(5));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "string" -> NODES.textNode(ids.any(name, "").orElseGet(() -> word(schema)));
            default -> depth < DEEPEST && random.nextBoolean() ? NODES.objectNode() : NODES.nullNode();
        };
    }

    private ObjectNode object(String of, String collection, JsonNode schema, double hostility, int depth) {
        ObjectNode object = NODES.objectNode();
        if (depth >= DEEPEST) {
            return object;
        }
        if (schema.path("additionalProperties").isObject()) {
            maps.fill(
                    object,
                    of,
                    each -> value(each, collection, schema.get("additionalProperties"), hostility, depth + 1));
        }
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            if (collection.equals("spaces") && OF_ALL_STORIES.contains(name)) {
                return;
            }
            boolean needed = name.equalsIgnoreCase("Name") || name.endsWith("Id") || name.equalsIgnoreCase("Version");
            if (needed ? random.nextDouble() < 0.9 : random.nextDouble() < 0.4) {
                object.set(name, value(name, collection, property.getValue(), hostility, depth + 1));
            }
        });
        return object;
    }

    private ArrayNode array(String name, String collection, JsonNode items, double hostility, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (int each = random.nextInt(3); each > 0 && depth < DEEPEST; each--) {
            array.add(value(name, collection, items, hostility, depth + 1));
        }
        return array;
    }

    private JsonNode wrong() {
        return switch (random.nextInt(6)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(-1);
            case 2 -> NODES.arrayNode().add(NODES.objectNode());
            case 3 -> NODES.objectNode().put("HasValue", true);
            default -> NODES.textNode(hostile());
        };
    }

    private String hostile() {
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }

    private String word(JsonNode schema) {
        return switch (ApiDocument.type(document.resolved(schema))) {
            case "boolean" -> Boolean.toString(random.nextBoolean());
            case "integer", "number" -> Integer.toString(random.nextInt(5));
            default -> "w" + Long.toString(random.nextInt(1_000_000), 36);
        };
    }

    private static String collection(ApiDocument.Operation operation) {
        for (String segment :
                operation.path().replaceFirst("^/api/(\\{spaceId}/)?", "").split("/")) {
            return segment;
        }
        return "";
    }

    private static String before(String path, String parameter) {
        String[] segments =
                path.substring(0, path.indexOf("{" + parameter + "}")).split("/");
        return segments[segments.length - 1];
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (java.io.IOException e) {
            return NODES.missingNode();
        }
    }
}
