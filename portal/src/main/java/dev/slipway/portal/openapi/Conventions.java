package dev.slipway.portal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Adds to an operation what holds for all of its kind, and what no service says itself: errors, keys, parameters. */
final class Conventions {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Set<String> BOILERPLATE =
            Set.of("Bad Request", "Not Authorized", "Not Allowed", "Not Found", "Conflict", "Service Unavailable");

    private record Refusal(int status, String description) {}

    private static final Map<String, Refusal> REFUSALS = new LinkedHashMap<>();

    static {
        REFUSALS.put(
                "BadRequest", new Refusal(400, "The request says something that cannot be; Errors names each problem"));
        REFUSALS.put("Unauthorized", new Refusal(401, "No key was sent, or one that does not hold"));
        REFUSALS.put("Forbidden", new Refusal(403, "The caller lacks the permission that ErrorMessage names"));
        REFUSALS.put("NotFound", new Refusal(404, "There is nothing with this id; the body has no Errors"));
        REFUSALS.put(
                "Conflict",
                new Refusal(
                        409,
                        "Not possible in the present state: a name is taken, a Version is stale, something is in use"));
        REFUSALS.put(
                "Unavailable",
                new Refusal(
                        503, "A part that this request needs does not answer; try again after Retry-After seconds"));
    }

    private final Words words;

    Conventions(Words words) {
        this.words = words;
    }

    /** @param item all operations of the path */
    void complete(String method, String path, JsonNode item, ObjectNode operation) {
        boolean open = words.open().contains(method + " " + path);
        if (open) {
            operation.putArray("security");
        }
        parameters(path, operation);
        describe(method, path, operation, replaces(method, path, item));
        responses(method, path, operation, open);
    }

    private void parameters(String path, ObjectNode operation) {
        for (JsonNode each : operation.path("parameters")) {
            if (each instanceof ObjectNode parameter
                    && parameter.path("description").asText("").isBlank()) {
                String name = parameter.path("name").asText();
                String text = parameter.path("in").asText().equals("path")
                        ? pathParameter(path, name)
                        : words.parameters().getOrDefault(name, "");
                if (!text.isEmpty()) {
                    parameter.put("description", text);
                }
            }
        }
    }

    private static String pathParameter(String path, String name) {
        if (name.equals("spaceId")) {
            return "Id or slug of the space, such as Spaces-1";
        }
        String before = path.substring(0, Math.max(0, path.indexOf("{" + name)));
        String[] segments = before.split("/");
        return segments.length == 0 || before.isEmpty()
                ? ""
                : "The " + name + " of the resource under " + segments[segments.length - 1]
                        + (name.equals("id") ? "; its slug, where it has one, is accepted too" : "");
    }

    /** Whether the body is the resource itself: it has its form, and can be read under the same address. */
    private boolean replaces(String method, String path, JsonNode item) {
        return method.equals("put")
                && item.has("get")
                && item.at("/put/requestBody/content/application~1json/schema/$ref")
                        .asText()
                        .endsWith("Change")
                && !words.partial().contains(method + " " + path);
    }

    private static void describe(String method, String path, ObjectNode operation, boolean replaces) {
        String own = operation.path("description").asText("").strip();
        StringBuilder text = new StringBuilder(own);
        if (own.isEmpty()) {
            text.append(operation.path("summary").asText("").strip()).append(text.isEmpty() ? "" : ".");
            text.append(
                    path.startsWith("/api/{spaceId}")
                            ? " Concerns one space; without the space in the address, the default one."
                            : " Concerns the whole server.");
        }
        if (has(operation, "skip") && has(operation, "take")) {
            text.append(" Paged: follow Links.Page.Next, which is absent on the last page.");
        }
        if (replaces) {
            text.append(
                    " Replaces the whole resource: collections that are left out become empty, secrets that are left"
                            + " out stay.");
        }
        if (method.equals("post")) {
            text.append(" A repetition with the same Idempotency-Key header gets the first answer again.");
        }
        operation.put("description", text.toString().strip());
    }

    private static boolean has(ObjectNode operation, String parameter) {
        for (JsonNode each : operation.path("parameters")) {
            if (each.path("name").asText().equals(parameter)) {
                return true;
            }
        }
        return false;
    }

    private static void responses(String method, String path, ObjectNode operation, boolean open) {
        ObjectNode responses =
                operation.get("responses") instanceof ObjectNode given ? given : operation.putObject("responses");
        // the suite never answers 204: old Go clients take it for an error
        JsonNode empty = responses.remove("204");
        if (empty != null && !responses.has("200")) {
            responses.putObject("200").put("description", "Done; the body is empty");
        }
        boolean reads = method.equals("get") || method.equals("head");
        REFUSALS.forEach((name, refusal) -> {
            boolean applies =
                    switch (refusal.status()) {
                        case 400 ->
                            operation.has("requestBody")
                                    || operation.path("parameters").size() > 0;
                        case 401, 403 -> !open;
                        case 404 -> path.contains("{");
                        case 409 -> !reads && !open;
                        default -> true;
                    };
            String status = String.valueOf(refusal.status());
            if (applies && says(responses.path(status))) {
                content((ObjectNode) responses.path(status), refusal);
            } else if (applies) {
                responses.putObject(status).put("$ref", "#/components/responses/" + name);
            }
        });
    }

    /** Whether the service says something of its own, and not what its framework says of every route. */
    private static boolean says(JsonNode response) {
        String description = response.path("description").asText("");
        return !description.isEmpty() && !BOILERPLATE.contains(description);
    }

    private static void content(ObjectNode response, Refusal refusal) {
        if (!response.has("content")) {
            response.putObject("content")
                    .putObject("application/json")
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/" + (refusal.status() == 404 ? "NotFoundError" : "Error"));
        }
    }

    ObjectNode components() {
        ObjectNode components = NODES.objectNode();
        ObjectNode schemas = components.putObject("schemas");
        ObjectNode missing = schemas.putObject("NotFoundError");
        missing.put("type", "object").put("description", "The answer when something does not exist");
        ObjectNode text = missing.putObject("properties").putObject("ErrorMessage");
        text.put("type", "string").put("description", "What is wrong and what to do next");
        missing.putArray("required").add("ErrorMessage");
        ObjectNode error = missing.deepCopy();
        error.put("description", "The answer when something is refused");
        ObjectNode errors = ((ObjectNode) error.get("properties")).putObject("Errors");
        errors.put("type", "array")
                .put("description", "Each problem as one sentence")
                .putObject("items")
                .put("type", "string");
        ((ArrayNode) error.get("required")).add("Errors");
        schemas.set("Error", error);
        ObjectNode responses = components.putObject("responses");
        REFUSALS.forEach((name, refusal) -> {
            ObjectNode response = responses.putObject(name).put("description", refusal.description());
            content(response, refusal);
            if (refusal.status() == 503) {
                response.putObject("headers")
                        .putObject("Retry-After")
                        .put("description", "Seconds to wait")
                        .putObject("schema")
                        .put("type", "integer");
            }
        });
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject("ApiKey")
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", "X-Octopus-ApiKey")
                .put("description", "An API key of a user: API- and upper case letters and digits");
        schemes.putObject("Bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "The same API key as a bearer token");
        return components;
    }

    ArrayNode security() {
        ArrayNode either = NODES.arrayNode();
        either.addObject().putArray("ApiKey");
        either.addObject().putArray("Bearer");
        return either;
    }
}
