package dev.slipway.release.projects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The default value of a sensitive template: kept as {@code {"Sealed": cipher text}}, never shown, kept when it is not sent. */
final class TemplateSecrets {

    private static final String VALUE = "DefaultValue";
    private static final String SEALED = "Sealed";
    private static final String NEW_VALUE = "NewValue";
    private static final String HAS_VALUE = "HasValue";

    private TemplateSecrets() {}

    /** @param sent with their ids */
    static List<JsonNode> sealed(List<JsonNode> sent, List<JsonNode> before, UnaryOperator<String> seal) {
        return sent.stream()
                .map(template -> isSensitive(template)
                        ? with(template, value(template, known(template, before), seal))
                        : template)
                .toList();
    }

    /** As clients read them. */
    static List<JsonNode> shown(List<JsonNode> templates) {
        return templates.stream()
                .map(template -> isSensitive(template) ? with(template, shown(template)) : template)
                .toList();
    }

    private static JsonNode shown(JsonNode template) {
        JsonNode value = field(template, VALUE);
        boolean has = value != null && (value.has(SEALED) || !plain(value).isEmpty());
        return ((ObjectNode) template).objectNode().put(HAS_VALUE, has).putNull(NEW_VALUE);
    }

    private static @Nullable JsonNode value(JsonNode template, @Nullable JsonNode before, UnaryOperator<String> seal) {
        JsonNode sent = field(template, VALUE);
        String plain = sent == null ? "" : plain(sent);
        if (!plain.isEmpty()) {
            return ((ObjectNode) template).objectNode().put(SEALED, seal.apply(plain));
        }
        JsonNode has = sent == null ? null : field(sent, HAS_VALUE);
        if (before == null || has != null && !has.asBoolean()) {
            return null;
        }
        // What was stored before defaults were sealed, or before the template became sensitive, is sealed now.
        String was = plain(before);
        return was.isEmpty() ? before : ((ObjectNode) template).objectNode().put(SEALED, seal.apply(was));
    }

    /** A text, or the {@code NewValue} of an object. */
    private static String plain(JsonNode value) {
        JsonNode text = value.isObject() ? field(value, NEW_VALUE) : value;
        return text == null || text.isNull() || text.isContainerNode() ? "" : text.asText();
    }

    private static @Nullable JsonNode known(JsonNode template, List<JsonNode> before) {
        JsonNode id = field(template, "Id");
        for (JsonNode other : before) {
            if (id != null && id.equals(field(other, "Id"))) {
                return field(other, VALUE);
            }
        }
        return null;
    }

    private static JsonNode with(JsonNode template, @Nullable JsonNode value) {
        ObjectNode copy = template.deepCopy();
        List<String> spellings = copy.properties().stream()
                .map(Map.Entry::getKey)
                .filter(VALUE::equalsIgnoreCase)
                .toList();
        spellings.forEach(copy::remove);
        return value == null ? copy : copy.set(VALUE, value);
    }

    private static boolean isSensitive(JsonNode template) {
        JsonNode settings = template.isObject() ? field(template, "DisplaySettings") : null;
        JsonNode control = settings == null ? null : field(settings, "Octopus.ControlType");
        return control != null && control.asText().equalsIgnoreCase("Sensitive");
    }

    private static @Nullable JsonNode field(JsonNode node, String name) {
        return node.properties().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
