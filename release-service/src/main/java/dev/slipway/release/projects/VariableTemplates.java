package dev.slipway.release.projects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Variable templates of a project, kept as they were sent, but for their ids: tenants keep values under these. */
final class VariableTemplates {

    private VariableTemplates() {}

    /** One that comes without an id keeps that of the template with its name, or gets a new one. */
    static List<JsonNode> withIds(List<JsonNode> sent, List<JsonNode> before, Supplier<String> newId) {
        List<JsonNode> templates = new ArrayList<>();
        for (JsonNode template : sent) {
            templates.add(
                    template instanceof ObjectNode fields && text(fields, "Id").isEmpty()
                            ? withId(fields, before, newId)
                            : template);
        }
        return List.copyOf(templates);
    }

    private static JsonNode withId(ObjectNode template, List<JsonNode> before, Supplier<String> newId) {
        String name = text(template, "Name");
        String id = before.stream()
                .filter(other -> !name.isEmpty() && text(other, "Name").equals(name))
                .map(other -> text(other, "Id"))
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElseGet(newId);
        ObjectNode copy = template.deepCopy();
        copy.properties().stream()
                .map(Map.Entry::getKey)
                .filter("Id"::equalsIgnoreCase)
                .toList()
                .forEach(copy::remove);
        return copy.put("Id", id);
    }

    private static String text(JsonNode template, String field) {
        return template.properties().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(field)
                        && !entry.getValue().isNull())
                .map(entry -> entry.getValue().asText())
                .findFirst()
                .orElse("");
    }
}
