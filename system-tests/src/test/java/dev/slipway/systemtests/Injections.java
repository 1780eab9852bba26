package dev.slipway.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** For every string of an operation a request that tries SQL in it and one that tries a path, and is well meant otherwise. */
final class Injections {

    /** One that works answers late, fails the server, or finds what it should not. */
    private static final List<String> SQL = List.of(
            "'; drop table projects; --",
            "' or '1'='1",
            "'; select pg_sleep(15); --",
            "') union select null, null, null --",
            "1 or pg_sleep(15) is null",
            "\\'; delete from releases; --",
            "%' and 1=cast((select version()) as int) --",
            "$$; select pg_sleep(15); $$ {\"a\": \"'\"}");

    private static final List<String> PATHS = List.of(
            "../../../../../../../../etc/passwd",
            "..\\..\\..\\windows\\win.ini",
            "/etc/passwd",
            "....//....//....//....//etc/passwd",
            "%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "file:///etc/passwd",
            "..%c0%af..%c0%afetc/passwd",
            "/proc/self/environ");

    private final ApiDocument document;
    private final StringPlaces places;
    private final RandomRequests meant;
    private final Function<String, JsonNode> stored;
    private int strings;

    /** @param stored what GET answers at an address, missing where it is none */
    Injections(ApiDocument document, RandomRequests meant, Function<String, JsonNode> stored) {
        this.document = document;
        this.places = new StringPlaces(document);
        this.meant = meant;
        this.stored = stored;
    }

    /** How many strings were tried so far. */
    int strings() {
        return strings;
    }

    List<RandomRequests.Request> of(ApiDocument.Operation operation) {
        List<RandomRequests.Request> requests = new ArrayList<>();
        Draft draft = meantWell(operation);
        for (StringPlaces.Place place : places.of(operation)) {
            for (List<String> payloads : List.of(SQL, PATHS)) {
                requests.add(with(draft, place, payloads.get(strings % payloads.size()))
                        .request());
            }
            strings++;
        }
        return requests;
    }

    /** A change begins with the document as it is. */
    private Draft meantWell(ApiDocument.Operation operation) {
        Draft draft = meant.wellMeant(operation);
        if (!operation.method().equals("PUT")) {
            return draft;
        }
        JsonNode now = stored.apply(draft.uri());
        return now.isObject() ? draft.withBody(now) : draft;
    }

    private Draft with(Draft draft, StringPlaces.Place place, String payload) {
        if (place instanceof StringPlaces.InPath inPath) {
            return draft.withPath(inPath.name(), payload);
        }
        if (place instanceof StringPlaces.InQuery inQuery) {
            return draft.withQuery(inQuery.name(), payload);
        }
        JsonNode body = draft.body() == null ? JsonNodeFactory.instance.objectNode() : draft.body();
        return draft.withBody(put(body, draft.operation().body(), ((StringPlaces.InBody) place).pointer(), payload));
    }

    /** The same with the payload at the end of the pointer; what is missing on the way is made up. */
    private JsonNode put(JsonNode node, JsonNode unresolved, List<String> pointer, String payload) {
        if (pointer.isEmpty()) {
            return JsonNodeFactory.instance.textNode(payload);
        }
        JsonNode schema = document.whole(unresolved);
        String step = pointer.get(0);
        List<String> rest = pointer.subList(1, pointer.size());
        if (step.equals(StringPlaces.ITEM)) {
            ArrayNode array = node.isArray() ? node.deepCopy() : JsonNodeFactory.instance.arrayNode();
            JsonNode items = schema.path("items");
            JsonNode first = array.isEmpty() ? meant.wellMeant(items) : array.remove(0);
            return array.insert(0, put(first, items, rest, payload));
        }
        ObjectNode object = node.isObject() ? node.deepCopy() : JsonNodeFactory.instance.objectNode();
        String key = step.equals(StringPlaces.KEY)
                ? payload
                : step.equals(StringPlaces.ENTRY) ? "Key" : inCase(object, step);
        JsonNode inner = schema.path("properties").path(step);
        if (inner.isMissingNode()) {
            inner = schema.path("additionalProperties");
        }
        JsonNode before = object.has(key) ? object.get(key) : meant.wellMeant(inner);
        object.set(key, step.equals(StringPlaces.KEY) ? before : put(before, inner, rest, payload));
        return object;
    }

    /** Answers write names in another case than some schemas. */
    private static String inCase(ObjectNode object, String name) {
        return object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }
}
