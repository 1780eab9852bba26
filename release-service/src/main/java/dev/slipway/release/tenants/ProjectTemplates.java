package dev.slipway.release.tenants;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.contracts.internal.TenantContext.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The templates of a project, read from what its clients sent, in any case. */
final class ProjectTemplates {

    private ProjectTemplates() {}

    /** Those that a value can be kept for: one without an id cannot be named. */
    static List<Template> of(JsonNode templates) {
        List<Template> read = new ArrayList<>();
        templates.forEach(template -> {
            if (!text(template, "Id").isEmpty()) {
                read.add(template(template));
            }
        });
        return read;
    }

    private static Template template(JsonNode template) {
        JsonNode defaultValue = field(template, "DefaultValue");
        Map<String, String> settings = settings(field(template, "DisplaySettings"));
        boolean sensitive = "Sensitive".equalsIgnoreCase(settings.get("Octopus.ControlType"));
        return new Template(
                text(template, "Id"),
                text(template, "Name"),
                text(template, "Label"),
                text(template, "HelpText"),
                sensitive || defaultValue == null || !defaultValue.isValueNode() || defaultValue.isNull()
                        ? null
                        : defaultValue.asText(),
                settings,
                sensitive && defaultValue != null ? defaultValue.path("Sealed").textValue() : null);
    }

    private static Map<String, String> settings(@Nullable JsonNode sent) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (sent != null) {
            sent.properties()
                    .forEach(setting ->
                            settings.put(setting.getKey(), setting.getValue().asText()));
        }
        return settings;
    }

    private static String text(JsonNode node, String name) {
        JsonNode field = field(node, name);
        return field == null || field.isNull() ? "" : field.asText();
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
