package dev.slipway.deployment.endpoints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.places.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach a machine.
 *
 * @param communicationStyle wire name of an {@link EndpointStyle}
 * @param fields those of the style that were given, by their wire names
 */
public record Endpoint(String communicationStyle, ObjectNode fields) {

    /** The kind of secrets, in the words of libs/secrets, for which those of endpoints are sealed. */
    public static final String SECRET_KIND = "endpoint";

    /** Where a body with an endpoint named {@code endpoint} may hold the id of an account. */
    public static final List<List<String>> ACCOUNTS = List.of(
            List.of("endpoint", "fields", "AccountId"), List.of("endpoint", "fields", "Authentication", "AccountId"));

    public Endpoint {
        communicationStyle = Objects.requireNonNullElse(communicationStyle, "None");
        fields = Objects.requireNonNullElseGet(fields, JsonNodeFactory.instance::objectNode);
    }

    /** The text of a field, null when it was not given. */
    public @Nullable String text(String name) {
        var value = fields.get(name);
        return value == null || !value.isTextual() ? null : value.textValue();
    }

    /** The accounts that it signs in with. */
    public List<Place> accounts() {
        return ACCOUNTS.stream()
                .map(path -> path.subList(2, path.size()))
                .flatMap(path -> account(path).stream())
                .toList();
    }

    private Optional<Place> account(List<String> path) {
        return Optional.of(fields.at("/" + String.join("/", path)))
                .filter(JsonNode::isTextual)
                .map(id -> new Place("Endpoint." + String.join(".", path), Place.Sort.ACCOUNT, id.textValue()));
    }

    /** As clients read it: what was not given is left out, and of a secret only that there is one. */
    public JsonNode view() {
        var view = JsonNodeFactory.instance.objectNode().put("CommunicationStyle", communicationStyle);
        var style = EndpointStyle.find(communicationStyle).orElse(EndpointStyle.NONE);
        for (var field : style.fields()) {
            var value = fields.get(field.name());
            if (field.kind() == EndpointField.Kind.SECRET) {
                view.set(field.name(), EndpointField.secretView(value != null));
            } else if (value != null && !field.kind().isSecret()) {
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
