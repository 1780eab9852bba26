package dev.slipway.deployment.workers;

import dev.slipway.documents.Wanted;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the worker lists; all of them must hold. */
final class WorkerQuery {

    @QueryParam("ids")
    @Parameter(description = "Only these, comma-separated or repeated")
    @Nullable
    List<String> ids;

    @QueryParam("name")
    @Parameter(description = "Exactly this name; case does not matter")
    @Nullable
    String name;

    @QueryParam("partialName")
    @Parameter(description = "Part of the name; case does not matter")
    @Nullable
    String partialName;

    @QueryParam("isDisabled")
    @Parameter(description = "true: disabled ones, false: the others")
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

    @QueryParam("workerPoolIds")
    @Parameter(description = "In one of these pools")
    @Nullable
    List<String> workerPoolIds;

    @QueryParam("thumbprint")
    @Parameter(description = "Of the agent's certificate")
    @Nullable
    List<String> thumbprint;

    @QueryParam("shellNames")
    @Parameter(description = "Shells that a health check found")
    @Nullable
    List<String> shellNames;

    Wanted wanted(String spaceId) {
        return Wanted.in(spaceId)
                .ids(ids)
                .name(name)
                .partialName(partialName)
                .flag("isDisabled", "isDisabled", isDisabled)
                .one("healthStatuses", "healthStatus", healthStatuses)
                .one("commStyles", "endpoint.communicationStyle", commStyles)
                .sharing("workerPoolIds", "workerPoolIds", workerPoolIds)
                .one("thumbprint", "endpoint.fields.Thumbprint", thumbprint)
                .one("shellNames", "shellName", shellNames);
    }
}
