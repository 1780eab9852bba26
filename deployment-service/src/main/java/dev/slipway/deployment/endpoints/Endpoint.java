package dev.slipway.deployment.endpoints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach a machine.
 *
 * @param communicationStyle wire name of an {@link EndpointStyle}
 * @param fields those of the style that were given, by their wire names
 */
public record Endpoint(String communicationStyle, ObjectNode fields) {

    public Endpoint {
        communicationStyle = Objects.requireNonNullElse(communicationStyle, "None");
        fields = Objects.requireNonNullElseGet(fields, JsonNodeFactory.instance::objectNode);
    }

    /** The text of a field, null when it was not given. */
    public @Nullable String text(String name) {
        var value = fields.get(name);
        return value == null || !value.isTextual() ? null : value.textValue();
    }

    /** As clients read it: what was not given is left out, and of a secret only that there is one. */
    public JsonNode view() {
        var view = JsonNodeFactory.instance.objectNode().put("CommunicationStyle", communicationStyle);
        var style = EndpointStyle.find(communicationStyle).orElse(EndpointStyle.NONE);
        for (var field : style.fields()) {
            var value = fields.get(field.name());
            if (field.kind() == EndpointField.Kind.SECRET) {
                view.set(field.name(), EndpointField.secretView(value != null));
            } else if (value != null) {
                view.set(field.name(), value.deepCopy());
            }
        }
        if (style.isTentacle()) {
            view.set("TentacleVersionDetails", unknownVersion());
        }
        return view;
    }

    /** Nobody has asked the agent for its version. */
    private static ObjectNode unknownVersion() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("UpgradeLocked", false)
                .putNull("Version")
                .put("UpgradeSuggested", false)
                .put("UpgradeRequired", false);
    }
}
