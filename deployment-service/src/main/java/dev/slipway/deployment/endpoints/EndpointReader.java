package dev.slipway.deployment.endpoints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.slipway.documents.Given;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads an endpoint as clients send it: names in any case, fields of other styles left out, everything bounded. */
public final class EndpointReader {

    private static final int LONGEST_OBJECT = 20_000;

    private final Set<EndpointStyle> allowed;
    private final UnaryOperator<String> seal;
    private final List<String> problems;

    /** @param problems gets what is wrong, a sentence each */
    public EndpointReader(Set<EndpointStyle> allowed, UnaryOperator<String> seal, List<String> problems) {
        this.allowed = allowed;
        this.seal = seal;
        this.problems = problems;
    }

    /** @param before keeps its secrets where none were sent */
    public Endpoint read(@Nullable JsonNode sent, @Nullable Endpoint before) {
        var object = sent instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode();
        return style(find(object, "CommunicationStyle"))
                .map(style -> new Endpoint(
                        style.wireName(), fields(style.fields(), object, kept(before, style), "Endpoint.")))
                .orElseGet(() -> new Endpoint(EndpointStyle.NONE.wireName(), JsonNodeFactory.instance.objectNode()));
    }

    private static @Nullable ObjectNode kept(@Nullable Endpoint before, EndpointStyle style) {
        return before != null && before.communicationStyle().equals(style.wireName()) ? before.fields() : null;
    }

    private Optional<EndpointStyle> style(@Nullable JsonNode name) {
        if (name == null || !name.isTextual() || name.textValue().isBlank()) {
            problems.add("Endpoint.CommunicationStyle is missing: choose " + EndpointStyle.names(allowed) + ".");
            return Optional.empty();
        }
        var style = EndpointStyle.find(name.textValue().strip()).filter(allowed::contains);
        if (style.isEmpty()) {
            problems.add("Endpoint.CommunicationStyle '" + name.textValue() + "' does not exist here: choose "
                    + EndpointStyle.names(allowed) + ".");
        }
        return style;
    }

    private ObjectNode fields(List<EndpointField> known, ObjectNode sent, @Nullable ObjectNode before, String path) {
        var read = JsonNodeFactory.instance.objectNode();
        for (var field : known) {
            var value = value(field, find(sent, field.name()), path + field.name());
            if (value == null && field.kind().isSecret() && before != null) {
                value = before.get(field.name());
            }
            if (value != null) {
                read.set(field.name(), value);
            } else if (field.required()) {
                problems.add(path + field.name() + " is missing: this communication style needs it.");
            }
        }
        return read;
    }

    /** What is to be kept, null when nothing was given. */
    private @Nullable JsonNode value(EndpointField field, @Nullable JsonNode sent, String name) {
        if (sent == null
                || sent.isNull()
                || sent.isTextual() && sent.textValue().isBlank()) {
            return null;
        }
        return switch (field.kind()) {
            case OBJECT -> object(field, sent, name);
            case SECRET, SECRET_TEXT -> secret(sent, name);
            case NUMBER -> number(sent, name);
            case FLAG -> BooleanNode.valueOf(sent.asBoolean());
            default -> text(field, sent, name);
        };
    }

    private @Nullable JsonNode text(EndpointField field, JsonNode sent, String name) {
        if (!sent.isValueNode()) {
            problems.add(name + " must be a text.");
            return null;
        }
        var text = Given.text(sent.asText(), name, problems);
        switch (field.kind()) {
            case ADDRESS -> address(text, name);
            case POLL_ADDRESS -> {
                if (!text.startsWith("poll://")) {
                    problems.add(name + " must be the subscription of a polling agent, such as poll://x1y2z3/, not '"
                            + text + "'.");
                }
            }
            case CHOICE -> {
                return TextNode.valueOf(Given.choice(text, name, field.choices(), problems));
            }
            case NOTHING_YET ->
                problems.add(name + " '" + text
                        + "' does not exist: this server has no proxies and no certificates yet. Leave it empty.");
            default -> {
                return TextNode.valueOf(text);
            }
        }
        return TextNode.valueOf(text);
    }

    private void address(String text, String name) {
        try {
            var uri = new URI(text);
            if (uri.isAbsolute() && uri.getHost() != null) {
                return;
            }
        } catch (URISyntaxException noAddress) {
            // told below
        }
        problems.add(name + " must be an address such as https://host:10933/, not '" + text + "'.");
    }

    private @Nullable JsonNode number(JsonNode sent, String name) {
        try {
            var number = Integer.parseInt(sent.asText().strip());
            if (number >= 0 && (!name.endsWith("Port") || number <= 65_535)) {
                return IntNode.valueOf(number);
            }
        } catch (NumberFormatException noNumber) {
            // told below
        }
        problems.add(name + " must be a whole number" + (name.endsWith("Port") ? " from 0 to 65535" : " from 0 on")
                + ", not '" + sent.asText() + "'.");
        return null;
    }

    private @Nullable JsonNode object(EndpointField field, JsonNode sent, String name) {
        if (!(sent instanceof ObjectNode object)) {
            problems.add(name + " must be an object.");
            return null;
        }
        if (object.toString().length() > LONGEST_OBJECT) {
            problems.add(name + " is too large: send at most " + LONGEST_OBJECT + " characters.");
            return null;
        }
        var kept = object.deepCopy();
        for (var inner : field.inner()) {
            var value = value(inner, find(object, inner.name()), name + "." + inner.name());
            kept.properties().removeIf(property -> property.getKey().equalsIgnoreCase(inner.name()));
            if (value != null) {
                kept.set(inner.name(), value);
            }
        }
        return kept;
    }

    /** A plain text, or {@code {HasValue, NewValue}} of which only the new value counts. */
    private @Nullable JsonNode secret(JsonNode sent, String name) {
        var plain = sent instanceof ObjectNode object ? find(object, "NewValue") : sent;
        if (plain == null || plain.isNull() || plain.asText().isEmpty()) {
            return null;
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("sealed", seal.apply(Given.text(plain.asText(), name, problems)));
    }

    private static @Nullable JsonNode find(ObjectNode object, String name) {
        var exact = object.get(name);
        if (exact != null) {
            return exact;
        }
        return object.properties().stream()
                .filter(property -> property.getKey().equalsIgnoreCase(name))
                .<JsonNode>map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
