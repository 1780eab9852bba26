package dev.slipway.variables.certificates;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A secret as a client sends it: {@code {HasValue, NewValue}} or a bare text. */
@Schema(
        name = "CertificateSecretChange",
        description = "A secret on its way to the server; without a NewValue the stored one stays")
record SecretChange(@Nullable String newValue) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SecretChange of(JsonNode sent) {
        return new SecretChange(sent.isObject() ? inObject(sent) : text(sent));
    }

    private static @Nullable String inObject(JsonNode sent) {
        for (Map.Entry<String, JsonNode> each : sent.properties()) {
            if (each.getKey().equalsIgnoreCase("NewValue")) {
                return text(each.getValue());
            }
        }
        return null;
    }

    private static @Nullable String text(JsonNode sent) {
        return sent.isNull() || sent.isContainerNode() || sent.asText().isEmpty() ? null : sent.asText();
    }

    /** Empty when nothing was sent. */
    static String text(@Nullable SecretChange sent) {
        return sent == null || sent.newValue == null ? "" : sent.newValue;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SecretChange[]";
    }
}
