package dev.slipway.deployment.deployments;

import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deployment on the wire. */
@Schema(
        name = "Deployment",
        description = "A release on its way to an environment, or arrived; its task says how far it is")
record DeploymentView(
        String id,
        String spaceId,
        String releaseId,
        String environmentId,
        @Nullable String tenantId,
        String channelId,
        String projectId,
        String deploymentProcessId,
        String manifestVariableSetId,
        String taskId,
        String name,
        String comments,
        Instant created,
        String deployedBy,
        String deployedById,
        List<String> deployedToMachineIds,
        List<String> skipActions,
        List<String> specificMachineIds,
        List<String> excludedMachineIds,

        @Schema(description = "Empty so far: targets are not chosen by their tags yet")
        List<String> specificTargetTagIds,

        @Schema(description = "Empty so far: targets are not left out by their tags yet")
        List<String> excludedTargetTagIds,

        Map<String, String> formValues,
        boolean useGuidedFailure,
        boolean forcePackageDownload,
        boolean forcePackageRedeployment,

        @Schema(description = "false: no step looks for targets by itself yet")
        boolean failTargetDiscovery,

        @Schema(description = "None: variables are not written into the log")
        String debugMode,

        @Schema(description = "null: no deployment goes before others by itself; a queued task can be prioritized")
        @Nullable
        String priority,

        boolean failureEncountered,
        Instant queueTime,
        @Nullable Instant queueTimeExpiry,

        @Schema(description = "null: nothing is kept on targets yet") @Nullable
        TentacleRetention tentacleRetentionPeriod,

        @Schema(description = "The releases by version since the one that was there before, newest first")
        List<ReleaseChangesView> changes,

        String changesMarkdown,
        Links links) {

    @Schema(name = "TentacleRetentionPeriod", description = "How long a target keeps what was deployed to it")
    record TentacleRetention(String strategy, String unit, int quantityToKeep, boolean shouldKeepForever) {}

    static DeploymentView of(Deployment deployment) {
        return new DeploymentView(
                deployment.id(),
                deployment.spaceId(),
                deployment.releaseId(),
                deployment.environmentId(),
                deployment.tenantId(),
                deployment.channelId(),
                deployment.projectId(),
                deployment.processSnapshotId(),
                "variableset-" + deployment.id(),
                deployment.taskId(),
                deployment.name(),
                deployment.comments(),
                deployment.created(),
                deployment.author().name(),
                deployment.author().id(),
                List.of(),
                deployment.skipActions(),
                deployment.specificMachineIds(),
                deployment.excludedMachineIds(),
                List.of(),
                List.of(),
                deployment.formValues(),
                deployment.useGuidedFailure(),
                deployment.forcePackageDownload(),
                deployment.forcePackageRedeployment(),
                false,
                "None",
                null,
                deployment.state().equals("Failed"),
                deployment.queueTime(),
                deployment.queueTimeExpiry(),
                null,
                ReleaseChangesView.of(deployment.changes()),
                ReleaseChangesView.markdown(deployment.changes()),
                links(deployment));
    }

    private static Links links(Deployment deployment) {
        var space = "/api/" + deployment.spaceId();
        return Links.of("Self", space + "/deployments/" + deployment.id())
                .and("Task", "/api/tasks/" + deployment.taskId())
                .and("Release", space + "/releases/" + deployment.releaseId())
                .and("Project", space + "/projects/" + deployment.projectId())
                .and("Environment", space + "/environments/" + deployment.environmentId())
                .and("Interruptions", space + "/interruptions?regarding=" + deployment.id())
                .and("Artifacts", space + "/artifacts?regarding=" + deployment.id())
                .and("Web", "/app#/" + deployment.spaceId() + "/deployments/" + deployment.id());
    }
}
