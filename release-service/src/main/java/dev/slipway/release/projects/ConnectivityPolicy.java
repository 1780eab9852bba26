package dev.slipway.release.projects;

import dev.slipway.release.documents.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens when targets cannot be reached. */
public record ConnectivityPolicy(
        @Nullable String skipMachineBehavior,
        @Nullable List<@Nullable String> targetRoles,
        @Nullable Boolean allowDeploymentsToNoTargets,
        @Nullable Boolean excludeUnhealthyTargets) {

    public static final ConnectivityPolicy DEFAULT = new ConnectivityPolicy("None", List.of(), false, false);

    /** With nothing missing. */
    public ConnectivityPolicy complete() {
        return new ConnectivityPolicy(
                skipMachineBehavior == null || skipMachineBehavior.isBlank() ? "None" : skipMachineBehavior,
                List.copyOf(Given.list(targetRoles)),
                Given.flag(allowDeploymentsToNoTargets),
                Given.flag(excludeUnhealthyTargets));
    }
}
