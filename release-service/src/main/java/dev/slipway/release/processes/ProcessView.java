package dev.slipway.release.processes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DeploymentProcess")
record ProcessView(
        String id,
        String spaceId,
        String projectId,
        int version,
        @Nullable String lastSnapshotId,
        List<StepView> steps,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    @Schema(name = "DeploymentStep")
    record StepView(
            String id,
            String name,
            String slug,
            String packageRequirement,
            Map<String, Object> properties,
            String condition,
            String startTrigger,
            List<ActionView> actions) {}

    @Schema(name = "DeploymentAction")
    record ActionView(
            String id,
            String name,
            String slug,
            String actionType,
            String notes,
            boolean isDisabled,
            boolean isRequired,
            boolean canBeUsedForProjectVersioning,
            String condition,
            @Nullable String workerPoolId,
            @Nullable String workerPoolVariable,
            @Nullable JsonNode container,
            List<String> environments,
            List<String> excludedEnvironments,
            List<String> channels,
            List<String> tenantTags,
            List<PackageReference> packages,
            List<JsonNode> gitDependencies,
            Map<String, Object> properties,
            @Nullable String stepPackageVersion,
            @Nullable JsonNode inputs) {}

    /** What clients read of a secret: that there is one. */
    @Schema(name = "SensitiveValue")
    record SensitiveView(
            boolean hasValue,
            @Nullable String hint,
            @Nullable String newValue) {}

    static ProcessView of(Process process) {
        String space = "/api/" + process.spaceId();
        String self = space + "/deploymentprocesses/" + process.id();
        return new ProcessView(
                process.id(),
                process.spaceId(),
                process.projectId(),
                process.version(),
                process.snapshotId(),
                steps(process),
                process.modified().on(),
                process.modified().by(),
                Links.of("Self", self)
                        .and("Project", space + "/projects/" + process.projectId())
                        .and("Template", self + "/template{?channel,releaseId}")
                        .and(
                                "Web",
                                "/app#/" + process.spaceId() + "/projects/" + process.projectId()
                                        + "/deployments/process"));
    }

    static List<StepView> steps(Process process) {
        return process.steps().stream().map(ProcessView::step).toList();
    }

    private static StepView step(Step step) {
        return new StepView(
                step.id(),
                step.name(),
                step.slug(),
                step.packageRequirement(),
                properties(step.properties()),
                step.condition(),
                step.startTrigger(),
                step.actions().stream().map(ProcessView::action).toList());
    }

    private static ActionView action(Action action) {
        return new ActionView(
                action.id(),
                action.name(),
                action.slug(),
                action.actionType(),
                action.notes(),
                action.disabled(),
                action.required(),
                action.canBeUsedForProjectVersioning(),
                action.condition(),
                action.workerPoolId(),
                action.workerPoolVariable(),
                action.container(),
                action.environments(),
                action.excludedEnvironments(),
                action.channels(),
                action.tenantTags(),
                action.packages(),
                action.gitDependencies(),
                properties(action.properties()),
                action.stepPackageVersion(),
                action.inputs());
    }

    private static Map<String, Object> properties(Map<String, PropertyValue> properties) {
        Map<String, Object> shown = new LinkedHashMap<>();
        properties.forEach((key, property) ->
                shown.put(key, property.value() == null ? new SensitiveView(true, null, null) : property.value()));
        return shown;
    }
}
