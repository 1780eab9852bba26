package dev.slipway.deployment.workers;

import dev.slipway.documents.Wanted;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the summary of worker pools: some choose pools, the others the workers that count in them. */
final class PoolSummaryQuery {

    @QueryParam("ids")
    @Parameter(description = "Only these worker pools, comma-separated or repeated")
    @Nullable
    List<String> ids;

    @QueryParam("partialName")
    @Parameter(description = "Only worker pools with this in their name; case does not matter")
    @Nullable
    String partialName;

    @QueryParam("machinePartialName")
    @Parameter(description = "Only workers with this in their name; case does not matter")
    @Nullable
    String machinePartialName;

    @QueryParam("isDisabled")
    @Parameter(description = "true: only disabled workers, false: only the others")
    @Nullable
    String isDisabled;

    @QueryParam("healthStatuses")
    @Parameter(description = "Healthy, Unavailable, Unknown, HasWarnings, Unhealthy")
    @Nullable
    List<String> healthStatuses;

    @QueryParam("commStyles")
    @Parameter(description = "Communication styles, such as TentaclePassive")
    @Nullable
    List<String> commStyles;

    @QueryParam("shellNames")
    @Parameter(description = "Only workers on which a health check found one of these shells")
    @Nullable
    List<String> shellNames;

    @QueryParam("hideEmptyWorkerPools")
    @Parameter(description = "true: leaves out worker pools without such workers")
    @Nullable
    String hideEmptyWorkerPools;

    Wanted pools(String spaceId) {
        return Wanted.in(spaceId).ids(ids).partialName(partialName);
    }

    Wanted workers(String spaceId) {
        return Wanted.in(spaceId)
                .partialName(machinePartialName)
                .flag("isDisabled", "isDisabled", isDisabled)
                .one("healthStatuses", "healthStatus", healthStatuses)
                .one("commStyles", "endpoint.communicationStyle", commStyles)
                .one("shellNames", "shellName", shellNames);
    }

    boolean hidesEmpty() {
        return "true".equalsIgnoreCase(hideEmptyWorkerPools);
    }
}
