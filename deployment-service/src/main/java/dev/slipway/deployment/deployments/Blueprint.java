package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.Ticket;
import dev.slipway.deployment.schedule.Schedule;
import dev.slipway.deployment.tasks.ConcurrencyTag;
import dev.slipway.deployment.tasks.Task;
import dev.slipway.deployment.tasks.TaskState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A deployment about to be stored: what it is, its task and what its worker will read.
 *
 * @param eligibleAt from when a worker may take it; null: from the moment it is stored
 * @param recheck ask again before it starts, if it has waited
 */
record Blueprint(
        Deployment deployment,
        FrozenDeployment frozen,
        Task task,
        @Nullable Instant eligibleAt,
        boolean recheck) {

    static Blueprint draw(
            DeploymentOrder order,
            DeploymentIds ids,
            Ticket ticket,
            Ticket.ReleaseFacts release,
            Ticket.Grant grant,
            Manifest manifest,
            Skips skips,
            Schedule schedule,
            Instant created) {
        var choices = order.choices();
        var guided = GuidedFailure.decide(
                choices.useGuidedFailure(), release.projectGuidedFailureMode(), grant.environmentUsesGuidedFailure());
        var frozen = new FrozenDeployment(
                release,
                grant,
                ticket.process(),
                manifest,
                skips.actionIds(),
                ids.deploymentId(),
                ids.taskId(),
                choices.comments(),
                order.author().id(),
                order.author().username(),
                created,
                schedule.queueTime(),
                schedule.expiry(),
                guided,
                new FrozenDeployment.Wishes(
                        order.author().name(),
                        order.author().emailAddress(),
                        choices.forcePackageDownload(),
                        choices.specificMachineIds(),
                        choices.excludedMachineIds()));
        var deployment = new Deployment(
                ids,
                release.spaceId(),
                release.projectId(),
                release.projectName(),
                release.projectSlug(),
                release.releaseId(),
                release.version(),
                release.channelId(),
                grant.environmentId(),
                grant.environmentName(),
                grant.tenantId(),
                "Deploy to " + grant.environmentName(),
                choices.comments(),
                created,
                order.author(),
                order.cause().name(),
                order.phaseEntryId(),
                release.processSnapshotId(),
                skips.actionIds(),
                withoutSecrets(choices.formValues(), manifest),
                choices.specificMachineIds(),
                choices.excludedMachineIds(),
                guided,
                choices.forcePackageDownload(),
                choices.forcePackageRedeployment(),
                schedule.queueTime(),
                schedule.expiry(),
                "Queued",
                grant.history().changes());
        return new Blueprint(
                deployment,
                frozen,
                task(deployment, manifest, schedule),
                schedule.later() ? schedule.eligibleAt() : null,
                schedule.later() || order.phaseEntryId() != null);
    }

    private static Task task(Deployment deployment, Manifest manifest, Schedule schedule) {
        var tag = ConcurrencyTag.ofDeployment(
                deployment.projectId(),
                deployment.environmentId(),
                deployment.tenantId(),
                TagOverride.of(deployment, manifest));
        return new Task(
                deployment.taskId(),
                deployment.ids().taskNum(),
                deployment.spaceId(),
                "Deploy",
                "Deploy %s release %s to %s"
                        .formatted(deployment.projectName(), deployment.releaseVersion(), deployment.environmentName()),
                new TaskState.Queued(),
                tag.value(),
                deployment.created(),
                schedule.queueTime(),
                schedule.expiry(),
                schedule.later() ? 1 : 0,
                false,
                null,
                null,
                deployment.created(),
                0,
                null,
                1,
                null,
                false,
                new Task.Subject(
                        deployment.id(),
                        deployment.projectId(),
                        deployment.releaseId(),
                        deployment.releaseVersion(),
                        deployment.channelId(),
                        deployment.environmentId(),
                        deployment.tenantId()));
    }

    /** Where a secret was asked for, only values that surely are none are kept to be read again. */
    private static Map<String, String> withoutSecrets(Map<String, String> formValues, Manifest manifest) {
        if (manifest.variables().stream().noneMatch(Manifest.ManifestVariable::sensitive)) {
            return formValues;
        }
        var plain = manifest.variables().stream()
                .filter(variable -> !variable.sensitive())
                .map(variable -> variable.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var kept = new LinkedHashMap<>(formValues);
        kept.keySet().removeIf(key -> !plain.contains(key.toLowerCase(Locale.ROOT)));
        return kept;
    }
}
