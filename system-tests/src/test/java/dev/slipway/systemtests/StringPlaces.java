package dev.slipway.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Every place of an operation where a client can write a text of its own. */
record StringPlaces(ApiDocument document) {

    sealed interface Place {}

    record InPath(String name) implements Place {}

    record InQuery(String name) implements Place {}

    /** @param pointer names of properties; {@link #ITEM}, {@link #ENTRY} and {@link #KEY} step into arrays and maps */
    record InBody(List<String> pointer) implements Place {}

    static final String ITEM = "[]";
    static final String ENTRY = "{}";
    static final String KEY = "{key}";

    /** Packages of actions of steps are 7 deep. */
    private static final int DEEPEST = 8;

    List<Place> of(ApiDocument.Operation operation) {
        List<Place> places = new ArrayList<>();
        for (ApiDocument.Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                places.add(new InPath(parameter.name()));
            } else if (takesText(parameter.schema())) {
                places.add(new InQuery(parameter.name()));
            }
        }
        if (!operation.body().isMissingNode()) {
            body(operation.body(), List.of(), places);
        }
        return places;
    }

    private boolean takesText(JsonNode unresolved) {
        JsonNode schema = document.resolved(unresolved);
        return switch (ApiDocument.type(schema)) {
            case "string" -> true;
            case "array" -> takesText(schema.path("items"));
            default -> false;
        };
    }

    private void body(JsonNode unresolved, List<String> pointer, List<Place> places) {
        JsonNode schema = document.whole(unresolved);
        if (pointer.size() > DEEPEST) {
            return;
        }
        switch (ApiDocument.type(schema)) {
            case "object" -> {
                schema.path("properties")
                        .properties()
                        .forEach(property -> body(property.getValue(), then(pointer, property.getKey()), places));
                if (schema.path("additionalProperties").isObject()) {
                    places.add(new InBody(then(pointer, KEY)));
                    body(schema.get("additionalProperties"), then(pointer, ENTRY), places);
                }
            }
            case "array" -> body(schema.path("items"), then(pointer, ITEM), places);
            // what has no type takes anything, so a text too
            case "string", "" -> {
                if (!pointer.isEmpty()) {
                    places.add(new InBody(pointer));
                }
            }
            default -> {}
        }
    }

    private static List<String> then(List<String> pointer, String next) {
        List<String> longer = new ArrayList<>(pointer);
        longer.add(next);
        return List.copyOf(longer);
    }
}
