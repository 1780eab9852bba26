package dev.slipway.variables.accounts;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account as a client sends it: common fields, and those of its type. */
@Schema(
        name = "AccountChange",
        description = "Besides these, the fields of the account's type, such as Username and Password. Secret ones are"
                + " {HasValue, NewValue}; without a NewValue the stored secret stays.",
        additionalProperties = Object.class)
class AccountChange {

    @Nullable
    public String name;

    @Nullable
    public String slug;

    @Nullable
    public String accountType;

    @Nullable
    public String description;

    @Nullable
    public List<@Nullable String> environmentIds;

    @Nullable
    public List<@Nullable String> tenantIds;

    @Nullable
    public List<@Nullable String> tenantTags;

    @Nullable
    public String tenantedDeploymentParticipation;

    @Schema(hidden = true)
    private final Map<String, JsonNode> others = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    @JsonAnySetter
    void set(String field, JsonNode value) {
        others.put(field, value);
    }

    /** A plain text; null when nothing was sent. */
    @Nullable
    String text(String field) {
        JsonNode sent = others.get(field);
        return sent == null || sent.isNull() || sent.isContainerNode() ? null : sent.asText();
    }

    /** The new value of a secret; null when it shall stay. Some clients send a bare text. */
    @Nullable
    String secret(String field) {
        JsonNode sent = others.get(field);
        if (sent != null && sent.isObject()) {
            for (Map.Entry<String, JsonNode> each : sent.properties()) {
                if (each.getKey().equalsIgnoreCase("NewValue")) {
                    return each.getValue().isNull() || each.getValue().asText().isEmpty()
                            ? null
                            : each.getValue().asText();
                }
            }
            return null;
        }
        String bare = text(field);
        return bare == null || bare.isEmpty() ? null : bare;
    }

    List<String> list(String field) {
        List<String> all = new ArrayList<>();
        JsonNode sent = others.get(field);
        if (sent != null && sent.isArray()) {
            sent.forEach(each -> all.add(each.asText()));
        }
        return all;
    }
}
