package dev.slipway.variables.librarysets;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that every tenant is asked for.
 *
 * @param defaultValue null when there is none, or when it is sealed
 * @param sealed the default value of a sensitive template, as cipher text
 */
public record Template(
        String id,
        String name,
        String label,
        String helpText,
        @Nullable String defaultValue,
        @Nullable String sealed,
        Map<String, String> displaySettings) {

    private static final String CONTROL = "Octopus.ControlType";

    public Template {
        displaySettings = displaySettings == null ? Map.of() : Map.copyOf(displaySettings);
    }

    public boolean sensitive() {
        return isSensitive(displaySettings);
    }

    static boolean isSensitive(Map<String, String> displaySettings) {
        return "Sensitive".equalsIgnoreCase(displaySettings.get(CONTROL));
    }

    /** Without anything secret. */
    @Override
    public String toString() {
        return "Template[" + id + ", " + name + "]";
    }
}
