package dev.slipway.deployment.deployments;

import dev.slipway.deployment.tasks.TaskState;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.IdList;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
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

    /** The filters again, for the links of the page. */
    String suffix() {
        var lists = new LinkedHashMap<String, List<String>>();
        lists.put("ids", IdList.of(ids).ids());
        lists.put("projects", IdList.of(projects).ids());
        lists.put("environments", IdList.of(environments).ids());
        lists.put("tenants", IdList.of(tenants).ids());
        lists.put("channels", IdList.of(channels).ids());
        lists.put("taskState", IdList.of(taskState).ids());
        lists.put("partialName", partialName == null ? List.of() : List.of(partialName));
        var parts = new ArrayList<String>();
        lists.forEach((name, values) -> {
            if (!values.isEmpty()) {
                parts.add(name + "="
                        + values.stream()
                                .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
                                .collect(Collectors.joining(",")));
            }
        });
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
