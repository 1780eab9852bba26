package dev.slipway.variables.tenants;

import dev.slipway.contracts.internal.TenantContext.Template;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TenantVariableTemplate")
record TemplateView(
        String id,
        String name,
        String label,
        String helpText,

        @Schema(description = "A text, or {HasValue, NewValue} for a sensitive one") @Nullable
        Object defaultValue,

        Map<String, String> displaySettings) {

    @Schema(name = "TenantSecret")
    record SecretView(boolean hasValue, @Nullable String newValue) {}

    static TemplateView of(Question question) {
        Template template = question.template();
        return new TemplateView(
                template.id(),
                template.name(),
                template.label(),
                template.helpText(),
                question.sensitive() ? new SecretView(question.hasDefault(), null) : template.defaultValue(),
                new TreeMap<>(template.displaySettings()));
    }

    /** A value as it is shown; null when there is none. */
    static @Nullable Object shown(@Nullable TenantValue value) {
        if (value == null) {
            return null;
        }
        return value.sealed() == null ? value.value() : new SecretView(true, null);
    }
}
