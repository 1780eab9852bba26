package dev.slipway.variables.librarysets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A library variable set as a client sends it. */
@Schema(name = "LibraryVariableSetChange")
record LibrarySetChange(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String description,
        @Nullable String contentType,
        @Nullable List<@Nullable TemplateChange> templates) {

    /** @param defaultValue a text, or {HasValue, NewValue} for a sensitive one */
    @Schema(name = "VariableTemplateChange")
    record TemplateChange(
            @Nullable String id,
            @Nullable String name,
            @Nullable String label,
            @Nullable String helpText,
            @Schema(type = SchemaType.OBJECT) @Nullable JsonNode defaultValue,
            @Nullable Map<String, @Nullable String> displaySettings) {}
}
