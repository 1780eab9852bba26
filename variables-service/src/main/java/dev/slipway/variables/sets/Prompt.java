package dev.slipway.variables.sets;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that a person is asked for with each deployment. */
public record Prompt(
        @Nullable String label, @Nullable String description, boolean required, Map<String, String> displaySettings) {

    public Prompt {
        displaySettings = Map.copyOf(displaySettings);
    }

    /** True when the form hides what is typed. */
    public boolean asksForSecret() {
        return "Sensitive".equalsIgnoreCase(displaySettings.get("Octopus.ControlType"));
    }
}
