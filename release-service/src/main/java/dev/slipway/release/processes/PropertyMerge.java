package dev.slipway.release.processes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Sent properties become kept ones. On the wire a property is text, or {@code {HasValue, NewValue}} when it is
 * sensitive; {@code {HasValue: true, NewValue: null}} means "as it was".
 */
final class PropertyMerge {

    private final UnaryOperator<String> seal;
    private final List<String> problems;

    PropertyMerge(UnaryOperator<String> seal, List<String> problems) {
        this.seal = seal;
        this.problems = problems;
    }

    /** @param where the step or action, as a problem should name it */
    Map<String, PropertyValue> merge(
            @Nullable Map<String, @Nullable JsonNode> sent, Map<String, PropertyValue> before, String where) {
        Map<String, PropertyValue> merged = new LinkedHashMap<>();
        if (sent != null) {
            sent.forEach((key, node) -> {
                PropertyValue value = value(key, node, before.get(key), where);
                if (value != null) {
                    merged.put(key, value);
                }
            });
        }
        return java.util.Collections.unmodifiableMap(merged);
    }

    private @Nullable PropertyValue value(
            String key, @Nullable JsonNode node, @Nullable PropertyValue before, String where) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isValueNode()) {
            return PropertyValue.plain(node.asText());
        }
        if (!node.isObject()) {
            problems.add("Property '" + key + "' of " + where
                    + " is a list: send text, or an object with HasValue and NewValue for a sensitive one.");
            return null;
        }
        JsonNode newValue = field(node, "NewValue");
        if (newValue != null && !newValue.isNull()) {
            return PropertyValue.secret(seal.apply(newValue.asText()));
        }
        JsonNode hasValue = field(node, "HasValue");
        if (hasValue == null || !hasValue.asBoolean()) {
            return null;
        }
        if (before == null || before.sealed() == null) {
            problems.add("Property '" + key + "' of " + where
                    + " has no stored secret to keep: send the secret as NewValue.");
            return null;
        }
        return before;
    }

    private static @Nullable JsonNode field(JsonNode node, String name) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return field.getValue();
            }
        }
        return null;
    }
}
