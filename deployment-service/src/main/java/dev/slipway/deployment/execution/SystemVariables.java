package dev.slipway.deployment.execution;

import dev.slipway.contracts.internal.Ticket;
import dev.slipway.deployment.attempts.Attempt;
import dev.slipway.deployment.deployments.FrozenDeployment;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables that Slipway itself supplies to a step. */
final class SystemVariables {

    private SystemVariables() {}

    static Map<String, String> of(FrozenDeployment deployment, String web) {
        var variables = new Variables();
        Ticket.ReleaseFacts release = deployment.release();
        Ticket.Grant grant = deployment.grant();
        variables.put("Octopus.Space.Id", release.spaceId());
        variables.put("Octopus.Space.Name", release.spaceName());
        variables.put("Octopus.Project.Id", release.projectId());
        variables.put("Octopus.Project.Name", release.projectName());
        variables.put("Octopus.Project.Slug", release.projectSlug());
        variables.put("Octopus.ProjectGroup.Id", release.projectGroupId());
        variables.put("Octopus.ProjectGroup.Name", release.projectGroupName());
        variables.put("Octopus.Release.Id", release.releaseId());
        variables.put("Octopus.Release.Number", release.version());
        variables.put("Octopus.Release.Notes", release.releaseNotes());
        variables.put("Octopus.Release.Created", release.assembled().toString());
        variables.put("Octopus.Release.Channel.Id", release.channelId());
        variables.put("Octopus.Release.Channel.Name", release.channelName());
        variables.put("Octopus.Release.PreviousForEnvironment.Id", grant.previousReleaseId());
        variables.put("Octopus.Release.PreviousForEnvironment.Number", grant.previousReleaseVersion());
        Ticket.History history = grant.history();
        variables.put("Octopus.Release.Previous", history.previous());
        variables.put("Octopus.Release.CurrentForEnvironment", history.current());
        variables.put("Octopus.Environment.Id", grant.environmentId());
        variables.put("Octopus.Environment.Name", grant.environmentName());
        variables.put("Octopus.Environment.SortOrder", "" + grant.environmentSortOrder());
        variables.put("Octopus.Deployment.Id", deployment.deploymentId());
        variables.put("Octopus.Deployment.Name", "Deploy to " + grant.environmentName());
        variables.put("Octopus.Deployment.Comments", deployment.comments());
        variables.put("Octopus.Deployment.Created", deployment.created().toString());
        variables.put("Octopus.Deployment.CreatedBy.Id", deployment.createdById());
        variables.put("Octopus.Deployment.CreatedBy.Username", deployment.createdByUsername());
        var wishes = deployment.wishes();
        variables.put("Octopus.Deployment.CreatedBy.DisplayName", filled(wishes.createdByName()));
        variables.put("Octopus.Deployment.CreatedBy.EmailAddress", filled(wishes.createdByEmail()));
        variables.put("Octopus.Deployment.ForcePackageDownload", flag(wishes.forcePackageDownload()));
        variables.put("Octopus.Deployment.Machines", "");
        variables.put("Octopus.Deployment.SpecificMachines", String.join(",", wishes.specificMachineIds()));
        variables.put("Octopus.Deployment.ExcludedMachines", String.join(",", wishes.excludedMachineIds()));
        variables.put("Octopus.Deployment.PreviousSuccessful.Id", history.successfulDeploymentId());
        variables.put("Octopus.Deployment.Changes", changes(history));
        variables.put("Octopus.Deployment.Tenant.Id", grant.tenantId());
        Ticket.TenantFacts tenant = grant.tenant();
        if (tenant != null) {
            variables.put("Octopus.Deployment.Tenant.Name", tenant.name());
            variables.put("Octopus.Deployment.Tenant.Tags", String.join(",", tenant.tags()));
        }
        variables.put("Octopus.Task.Id", deployment.taskId());
        variables.put(
                "Octopus.Task.Name",
                "Deploy " + release.projectName() + " release " + release.version() + " to " + grant.environmentName());
        variables.put("Octopus.Task.QueueTime", deployment.queueTime().toString());
        variables.put(
                "Octopus.Task.QueueTimeExpiry",
                deployment.queueTimeExpiry() == null
                        ? null
                        : deployment.queueTimeExpiry().toString());
        variables.put("Octopus.Web.BaseUrl", filled(web));
        variables.put("Octopus.Web.ServerUri", filled(web));
        String page = "/app#/" + release.spaceId() + "/";
        variables.put("Octopus.Web.ProjectLink", page + "projects/" + release.projectId());
        variables.put("Octopus.Web.ReleaseLink", page + "releases/" + release.releaseId());
        variables.put("Octopus.Web.DeploymentLink", page + "deployments/" + deployment.deploymentId());
        return variables.values;
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String flag(boolean value) {
        return value ? "True" : "False";
    }

    /** A list that templates walk through: {@code #{each change in Octopus.Deployment.Changes}}. */
    private static String changes(Ticket.History history) {
        var list = new JsonArray();
        history.changes()
                .forEach(change -> list.add(
                        new JsonObject().put("Version", change.version()).put("ReleaseNotes", change.releaseNotes())));
        return list.encode();
    }

    static Map<String, String> of(PlannedAction planned, int attempt, long epoch, String worker) {
        var variables = new Variables();
        variables.put("Octopus.Step.Id", planned.step().id());
        variables.put("Octopus.Step.Name", planned.step().name());
        variables.put("Octopus.Step.Number", "" + planned.stepNumber());
        variables.put("Octopus.Action.Id", planned.id());
        variables.put("Octopus.Action.Name", planned.action().name());
        variables.put("Octopus.Action.Number", planned.number());
        variables.put("Octopus.Action.IsSkipped", flag(false));
        variables.put("Octopus.Action.TargetRoles", planned.property("Octopus.Action.TargetRoles"));
        variables.put("Octopus.Machine.Name", worker);
        variables.put("Slipway.Attempt.Number", "" + attempt);
        variables.put("Slipway.Attempt.Epoch", "" + epoch);
        return variables.values;
    }

    /** How earlier steps ended. */
    static Map<String, String> of(List<PlannedAction> plan, List<Attempt> history) {
        var variables = new Variables();
        for (PlannedAction planned : plan) {
            history.stream()
                    .filter(attempt -> attempt.actionId().equals(planned.id()))
                    .reduce((first, second) -> second)
                    .ifPresent(attempt -> {
                        boolean failed = failed(attempt);
                        String step = "Octopus.Step[" + planned.step().name() + "].Status.";
                        variables.put(step + "Code", code(attempt));
                        variables.put(
                                "Octopus.Action[" + planned.action().name() + "].IsSkipped",
                                flag(attempt.state() == Attempt.State.SKIPPED));
                        if (failed) {
                            variables.put(step + "Error", attempt.message());
                            variables.put(step + "ErrorDetail", attempt.message());
                            variables.putFirst("Octopus.Deployment.Error", attempt.message());
                            variables.putFirst("Octopus.Deployment.ErrorDetail", attempt.message());
                        }
                    });
        }
        return variables.values;
    }

    static boolean failed(Attempt attempt) {
        return attempt.state() == Attempt.State.FAILED
                || attempt.state() == Attempt.State.LOST && attempt.message() != null;
    }

    private static String code(Attempt attempt) {
        return switch (attempt.state()) {
            case RUNNING -> "Running";
            case SUCCESS -> "Succeeded";
            case FAILED, LOST -> "Failed";
            case CANCELED -> "Canceled";
            case SKIPPED -> "Skipped";
        };
    }

    /** Leaves out what has no value. */
    private static final class Variables {

        private final Map<String, String> values = new LinkedHashMap<>();

        void put(String name, @Nullable String value) {
            if (value != null) {
                values.put(name, value);
            }
        }

        void put(String name, Ticket.@Nullable ReleaseName release) {
            if (release != null) {
                values.put(name + ".Id", release.id());
                values.put(name + ".Number", release.version());
            }
        }

        void putFirst(String name, @Nullable String value) {
            if (value != null) {
                values.putIfAbsent(name, value);
            }
        }
    }
}
