package dev.slipway.variables.sets;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A variable set as a client sends it: everything may be missing. */
record VariableSetChange(
        @Nullable Integer version, @Nullable List<@Nullable VariableChange> variables) {

    record VariableChange(
            @Nullable String id,
            @Nullable String name,
            @Nullable String value,
            @Nullable String description,
            @Nullable String type,
            @Nullable Map<String, @Nullable List<String>> scope,
            @JsonProperty("IsEditable") @Nullable Boolean isEditable,
            @JsonProperty("IsSensitive") @Nullable Boolean isSensitive,
            @Nullable PromptChange prompt) {}

    record PromptChange(
            @Nullable String label,
            @Nullable String description,
            @Nullable Boolean required,
            @Nullable Map<String, @Nullable String> displaySettings) {}
}
