package dev.slipway.release.progression;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one release (and one tenant, or none) when it is judged.
 *
 * @param succeeded environments with a successful deployment of the release
 * @param everDeployed a deployment of the release has ended, in whatever state
 * @param defect description of the unresolved defect, or null
 */
public record ReleaseHistory(
        String version,
        Set<String> succeeded,
        boolean everDeployed,
        @Nullable String defect) {

    public ReleaseHistory {
        succeeded = Set.copyOf(succeeded);
    }

    public static ReleaseHistory untouched(String version) {
        return new ReleaseHistory(version, Set.of(), false, null);
    }
}
