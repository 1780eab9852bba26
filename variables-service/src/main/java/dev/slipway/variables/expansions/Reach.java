package dev.slipway.variables.expansions;

import java.util.List;
import java.util.Optional;

/**
 * For which environments an account or a certificate is.
 *
 * @param limited whether it is for certain environments only; it still is when all of them have been deleted
 */
public record Reach(boolean limited, List<String> environmentIds) {

    /** Why it cannot be used in this environment, as it follows the id in a message. */
    public Optional<String> refusal(String environmentId) {
        if (!limited || environmentIds.contains(environmentId)) {
            return Optional.empty();
        }
        return Optional.of(
                environmentIds.isEmpty()
                        ? "which was only for environments that have been deleted: choose its environments anew"
                        : "which is for other environments than " + environmentId);
    }
}
