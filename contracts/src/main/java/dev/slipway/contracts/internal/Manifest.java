package dev.slipway.contracts.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one deployment: environment, channel and tenant scopes are decided, action scopes are not.
 *
 * @param variables strongest candidate first within one name; the first whose {@code actions} is empty or contains the
 *     running action wins
 * @param missing prompted variables that require a value and got none; a deployment must then be refused
 * @param warnings for the task's log, for example two equally specific values
 * @param prompts what a person may be asked for before the deployment, by label
 * @param refusals sentences that say why no deployment can be made with it, for example what its tenant has not answered
 */
public record Manifest(
        List<ManifestVariable> variables,
        List<String> missing,
        List<String> warnings,
        List<ManifestPrompt> prompts,
        List<String> refusals) {

    @SuppressWarnings("NullAway") // a manifest of an older version has neither prompts nor refusals
    public Manifest {
        prompts = prompts == null ? List.of() : List.copyOf(prompts);
        refusals = refusals == null ? List.of() : List.copyOf(refusals);
    }

    public Manifest(List<ManifestVariable> variables, List<String> missing, List<String> warnings) {
        this(variables, missing, warnings, List.of(), List.of());
    }

    /** For a deployment that is made: nobody is asked any more. */
    public Manifest withoutPrompts() {
        return new Manifest(variables, missing, warnings);
    }

    /**
     * @param id of the variable, under which the form sends its value
     * @param defaultValue null when there is none, and for a secret
     * @param displaySettings how it wants to be asked for, for example {@code Octopus.ControlType}
     */
    public record ManifestPrompt(
            String id,
            String name,
            @Nullable String label,
            @Nullable String description,
            boolean required,
            boolean secret,
            @Nullable String defaultValue,
            Map<String, String> displaySettings) {}

    /**
     * @param sealed cipher text of libs/secrets when sensitive; then {@code value} is null
     * @param type of what the value is the id of, for example {@code AzureAccount}: its properties are asked for when a step
     *     starts; null when the value is a text
     */
    public record ManifestVariable(
            String name,
            @Nullable String value,
            @Nullable String sealed,
            boolean sensitive,
            List<String> actions,
            @Nullable String type) {

        public ManifestVariable(
                String name, @Nullable String value, @Nullable String sealed, boolean sensitive, List<String> actions) {
            this(name, value, sealed, sensitive, actions, null);
        }
    }
}
