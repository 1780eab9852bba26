package dev.slipway.variables.sets;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.slipway.rest.Links;
import dev.slipway.variables.scoping.Scope;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A variable set on the wire. */
record VariableSetView(
        String id,
        String ownerId,
        String spaceId,
        int version,
        List<VariableView> variables,
        ScopeValues scopeValues,
        Links links) {

    /** @param value always null when sensitive; {@code hasValue} then tells whether a secret is stored */
    record VariableView(
            String id,
            String name,
            @Nullable String value,
            @JsonProperty("HasValue") boolean hasValue,
            @Nullable String description,
            String type,
            Map<String, List<String>> scope,
            @JsonProperty("IsEditable") boolean isEditable,
            @JsonProperty("IsSensitive") boolean isSensitive,
            @Nullable PromptView prompt) {

        static VariableView of(Variable variable) {
            Prompt prompt = variable.prompt();
            return new VariableView(
                    variable.id(),
                    variable.name(),
                    variable.value(),
                    variable.value() != null || variable.sealed() != null,
                    variable.description(),
                    variable.type().wireName(),
                    wire(variable.scope()),
                    variable.editable(),
                    variable.sensitive(),
                    prompt == null ? null : PromptView.of(prompt));
        }

        private static Map<String, List<String>> wire(Scope scope) {
            var byName = new TreeMap<String, List<String>>();
            scope.ids().forEach((dimension, ids) -> byName.put(dimension.wireName(), ids));
            return byName;
        }
    }

    record PromptView(
            @Nullable String label,
            @Nullable String description,
            boolean required,
            Map<String, String> displaySettings) {

        static PromptView of(Prompt prompt) {
            return new PromptView(
                    prompt.label(), prompt.description(), prompt.required(), new TreeMap<>(prompt.displaySettings()));
        }
    }

    static VariableSetView of(VariableSet set, String shownId, ScopeValues scopeValues) {
        String space = "/api/" + set.spaceId();
        return new VariableSetView(
                shownId,
                set.id().owner(),
                set.spaceId(),
                set.version(),
                set.variables().stream().map(VariableView::of).toList(),
                scopeValues,
                Links.of("Self", space + "/variables/" + shownId)
                        .and(
                                set.id().ofProject() ? "Project" : "LibraryVariableSet",
                                space
                                        + (set.id().ofProject() ? "/projects/" : "/libraryvariablesets/")
                                        + set.id().owner()));
    }
}
