package dev.slipway.variables.sets;

import dev.slipway.variables.scoping.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One value of a name.
 *
 * @param value null when sensitive
 * @param sealed cipher text of libs/secrets; null when not sensitive, or when no secret was entered yet
 */
public record Variable(
        String id,
        String name,
        @Nullable String value,
        @Nullable String sealed,
        @Nullable String description,
        VariableType type,
        Scope scope,
        boolean editable,
        @Nullable Prompt prompt) {

    public boolean sensitive() {
        return type == VariableType.SENSITIVE;
    }

    Variable in(Scope other) {
        return new Variable(id, name, value, sealed, description, type, other, editable, prompt);
    }

    /** Without anything secret, also in its sealed form. */
    @Override
    public String toString() {
        return "Variable[" + id + ", " + name + "]";
    }
}
