package dev.slipway.deployment.deployments;

import dev.slipway.deployment.tasks.TaskState;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.IdList;
import dev.slipway.rest.ListAddress;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the deployment lists. */
final class DeploymentQuery {

    @QueryParam("ids")
    @Parameter(description = "Only these, comma-separated or repeated; unknown ids are skipped")
    @Nullable
    List<String> ids;

    @QueryParam("projects")
    @Parameter(description = "Of one of these projects")
    @Nullable
    List<String> projects;

    @QueryParam("environments")
    @Parameter(description = "To one of these environments")
    @Nullable
    List<String> environments;

    @QueryParam("tenants")
    @Parameter(description = "For one of these tenants")
    @Nullable
    List<String> tenants;

    @QueryParam("channels")
    @Parameter(description = "Of releases in one of these channels")
    @Nullable
    List<String> channels;

    @QueryParam("taskState")
    @Parameter(description = "Queued, Executing, Cancelling, Success, Failed, Canceled, TimedOut")
    @Nullable
    List<String> taskState;

    @QueryParam("partialName")
    @Parameter(description = "Part of the name; case does not matter")
    @Nullable
    String partialName;

    /** @param releaseId only deployments of this release, or null */
    DeploymentFilter filter(String spaceId, @Nullable String releaseId) {
        return new DeploymentFilter(
                spaceId,
                IdList.of(ids).ids(),
                releaseId == null ? List.of() : List.of(releaseId),
                IdList.of(projects).ids(),
                IdList.of(environments).ids(),
                IdList.of(tenants).ids(),
                IdList.of(channels).ids(),
                states(),
                partialName);
    }

    private List<String> states() {
        return IdList.of(taskState).ids().stream()
                .map(text -> TaskState.find(text)
                        .orElseThrow(
                                () -> DomainException.invalid(
                                        "There is no task state '" + text
                                                + "'. There are Queued, Executing, Cancelling, Success, Failed, Canceled and TimedOut."))
                        .wireName())
                .toList();
    }

    /** The list's address with the filters again, for the links of the page. */
    String in(String path) {
        return new ListAddress(path)
                .with("ids", IdList.of(ids).ids())
                .with("projects", IdList.of(projects).ids())
                .with("environments", IdList.of(environments).ids())
                .with("tenants", IdList.of(tenants).ids())
                .with("channels", IdList.of(channels).ids())
                .with("taskState", IdList.of(taskState).ids())
                .with("partialName", partialName)
                .path();
    }
}
