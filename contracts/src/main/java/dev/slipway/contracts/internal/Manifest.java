package dev.slipway.contracts.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one deployment: environment, channel and tenant scopes are decided, action scopes are not.
 *
 * @param variables strongest candidate first within one name; the first whose {@code actions} is empty or contains the
 *     running action wins
 * @param missing prompted variables that require a value and got none; a deployment must then be refused
 * @param warnings for the task's log, for example two equally specific values
 */
public record Manifest(List<ManifestVariable> variables, List<String> missing, List<String> warnings) {

    /** @param sealed cipher text of libs/secrets when sensitive; then {@code value} is null */
    public record ManifestVariable(
            String name, @Nullable String value, @Nullable String sealed, boolean sensitive, List<String> actions) {}
}
