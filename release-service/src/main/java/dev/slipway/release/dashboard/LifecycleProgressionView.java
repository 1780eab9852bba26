package dev.slipway.release.dashboard;

import dev.slipway.release.progression.PhaseState;
import dev.slipway.release.progression.Progression;
import dev.slipway.rest.Links;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far one release has come, on the wire. */
@Schema(name = "LifecycleProgression")
public record LifecycleProgressionView(
        String id, List<Phase> phases, List<String> nextDeployments, int nextDeploymentsMinimumRequired, Links links) {

    @Schema(name = "PhaseProgression")
    public record Phase(
            @Nullable String id,
            String name,
            boolean blocked,
            String progress,
            List<String> automaticDeploymentTargets,
            List<String> optionalDeploymentTargets,
            int minimumEnvironmentsBeforePromotion,
            boolean isOptionalPhase,
            boolean isPriorityPhase,
            List<Deployed> deployments) {}

    public record Deployed(DeploymentSummary.Task task, DeploymentSummary deployment) {}

    /** @param names of environments by id */
    static LifecycleProgressionView of(
            String spaceId,
            String releaseId,
            Progression progression,
            List<DeploymentState> deployments,
            Map<String, String> names) {
        return new LifecycleProgressionView(
                "LifecycleProgression-" + releaseId,
                progression.phases().stream()
                        .map(state -> phase(state, deployments, names))
                        .toList(),
                progression.nextDeployments(),
                progression.nextDeploymentsMinimumRequired(),
                Links.of("Self", "/api/" + spaceId + "/releases/" + releaseId + "/progression"));
    }

    private static Phase phase(PhaseState state, List<DeploymentState> deployments, Map<String, String> names) {
        var phase = state.phase();
        var here = phase.environments();
        return new Phase(
                phase.id(),
                phase.name(),
                state.blocked(),
                state.progress(),
                phase.automatic(),
                phase.manual(),
                phase.minimum(),
                phase.optional(),
                phase.priority(),
                deployments.stream()
                        .filter(deployment -> here.contains(deployment.environmentId()))
                        .map(deployment -> DeploymentSummary.deployed(
                                deployment, names.getOrDefault(deployment.environmentId(), "")))
                        .toList());
    }
}
