package dev.slipway.deployment.interruptions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person is shown and asked.
 *
 * @param values by the names of the elements; null where nobody answered yet
 */
@Schema(name = "InterruptionForm", description = "What a person is shown and asked; the answer maps names to values")
record InterruptionForm(Map<String, @Nullable String> values, List<Element> elements) {

    @Schema(name = "InterruptionFormElement")
    record Element(String name, Control control, boolean isValueRequired) {}

    /** Of these fields a control has those of its type. */
    @Schema(
            name = "InterruptionFormControl",
            description = "Type Paragraph has Text and ResolveLinks, TextArea a Label, SubmitButtonGroup the Buttons")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Control(
            String type,
            @Nullable String text,
            @Nullable Boolean resolveLinks,
            @Nullable String label,
            @Nullable List<Button> buttons) {}

    @Schema(name = "InterruptionFormButton")
    record Button(String text, String value, boolean requiresConfirmation) {}
}
