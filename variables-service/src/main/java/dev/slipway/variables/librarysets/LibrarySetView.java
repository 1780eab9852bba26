package dev.slipway.variables.librarysets;

import dev.slipway.documents.Document;
import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "LibraryVariableSet")
record LibrarySetView(
        String id,
        String spaceId,
        String name,
        String slug,
        String description,
        String contentType,
        String variableSetId,
        List<TemplateView> templates,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    /** @param defaultValue a text, or whether there is a secret one */
    @Schema(name = "VariableTemplate")
    record TemplateView(
            String id,
            String name,
            String label,
            String helpText,

            @Schema(description = "A text, or {HasValue, NewValue} for a sensitive one") @Nullable
            Object defaultValue,

            Map<String, String> displaySettings) {

        static TemplateView of(Template template) {
            return new TemplateView(
                    template.id(),
                    template.name(),
                    template.label(),
                    template.helpText(),
                    template.sensitive() ? new SecretView(template.sealed() != null, null) : template.defaultValue(),
                    new TreeMap<>(template.displaySettings()));
        }
    }

    @Schema(name = "SensitiveValue")
    record SecretView(boolean hasValue, @Nullable String newValue) {}

    static LibrarySetView of(Document<LibrarySet> document) {
        String space = "/api/" + document.spaceId();
        String variables = "variableset-" + document.id();
        return new LibrarySetView(
                document.id(),
                document.spaceId(),
                document.name(),
                document.slug(),
                document.body().description(),
                document.body().contentType(),
                variables,
                document.body().templates().stream().map(TemplateView::of).toList(),
                document.lastModifiedOn(),
                document.lastModifiedBy(),
                Links.of("Self", space + "/libraryvariablesets/" + document.id())
                        .and("Variables", space + "/variables/" + variables));
    }
}
