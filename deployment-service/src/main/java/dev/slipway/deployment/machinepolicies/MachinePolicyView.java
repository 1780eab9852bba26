package dev.slipway.deployment.machinepolicies;

import dev.slipway.documents.Document;
import dev.slipway.rest.Links;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A machine policy on the wire. */
@Schema(name = "MachinePolicy", description = "How deployment targets and workers are watched, updated and given up")
record MachinePolicyView(
        @Schema(examples = "MachinePolicies-1") @Nullable String id,
        String spaceId,
        String name,
        @Nullable String slug,
        String description,

        @Schema(description = "Whether targets without a policy of their own get this one")
        boolean isDefault,

        @Schema(description = "hh:mm:ss") String connectionConnectTimeout,
        int connectionRetryCountLimit,
        @Schema(description = "hh:mm:ss") String connectionRetrySleepInterval,
        @Schema(description = "hh:mm:ss") String connectionRetryTimeLimit,
        @Schema(description = "hh:mm:ss") String pollingRequestQueueTimeout,
        @Schema(description = "hh:mm:ss") String pollingRequestMaximumMessageProcessingTimeout,
        HealthCheckView machineHealthCheckPolicy,
        ConnectivityView machineConnectivityPolicy,
        CleanupView machineCleanupPolicy,
        UpdateView machineUpdatePolicy,
        CacheRetentionView machinePackageCacheRetentionPolicy,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    static final int LONGEST_SCRIPT = 100_000;

    @Schema(name = "MachineHealthCheckPolicy")
    record HealthCheckView(
            @Schema(description = "RunScript or OnlyConnectivity") @Nullable
            String healthCheckType,

            @Schema(description = "hh:mm:ss; null when a cron expression says when") @Nullable
            String healthCheckInterval,

            @Nullable String healthCheckCron,
            @Nullable String healthCheckCronTimezone,
            @Nullable HealthScriptView powerShellHealthCheckPolicy,
            @Nullable HealthScriptView bashHealthCheckPolicy) {}

    @Schema(name = "MachineScriptPolicy")
    record HealthScriptView(
            @Schema(description = "InheritFromDefault, Inline or OnlyConnectivity") @Nullable
            String runType,

            @Nullable String scriptBody) {}

    @Schema(name = "MachineConnectivityPolicy")
    record ConnectivityView(
            @Schema(description = "ExpectedToBeOnline or MayBeOfflineAndCanBeSkipped") @Nullable
            String machineConnectivityBehavior) {}

    @Schema(name = "MachineCleanupPolicy")
    record CleanupView(
            @Schema(description = "DoNotDelete or DeleteUnavailableMachines") @Nullable
            String deleteMachinesBehavior,

            @Schema(description = "d.hh:mm:ss") @Nullable String deleteMachinesElapsedTimeSpan) {}

    @Schema(name = "MachineUpdatePolicy")
    record UpdateView(
            @Schema(description = "UpdateOnDeployment, UpdateOnNewMachine or UpdateAlways") @Nullable
            String calamariUpdateBehavior,

            @Schema(description = "NeverUpdate or Update") @Nullable
            String tentacleUpdateBehavior,

            @Schema(description = "NeverUpdate, Update or Block") @Nullable
            String kubernetesAgentUpdateBehavior) {}

    @Schema(name = "MachinePackageCacheRetentionPolicy")
    record CacheRetentionView(
            @Schema(description = "Default or Quantities") @Nullable
            String strategy,

            @Nullable String packageUnit,
            @Nullable Integer quantityOfPackagesToKeep,
            @Nullable Integer quantityOfVersionsToKeep) {}

    static MachinePolicyView of(Document<MachinePolicy> document) {
        var self = "/api/" + document.spaceId() + "/machinepolicies/" + document.id();
        return of(document, Links.of("Self", self));
    }

    /** A policy that is not saved yet. */
    static MachinePolicyView template(String spaceId) {
        return of(
                new Document<>("", spaceId, "", "", MachinePolicy.DEFAULT, null, null),
                Links.of("Self", "/api/" + spaceId + "/machinepolicies/template"));
    }

    private static MachinePolicyView of(Document<MachinePolicy> document, Links links) {
        var policy = document.body();
        var connection = policy.connection();
        var check = policy.healthCheck();
        return new MachinePolicyView(
                document.id().isEmpty() ? null : document.id(),
                document.spaceId(),
                document.name(),
                document.slug().isEmpty() ? null : document.slug(),
                policy.description(),
                policy.isDefault(),
                connection.connectTimeout(),
                connection.retryCountLimit(),
                connection.retrySleepInterval(),
                connection.retryTimeLimit(),
                connection.pollingQueueTimeout(),
                connection.pollingProcessingTimeout(),
                new HealthCheckView(
                        check.type(),
                        check.interval(),
                        check.cron(),
                        check.cronTimezone(),
                        new HealthScriptView(
                                check.powerShell().runType(), check.powerShell().scriptBody()),
                        new HealthScriptView(
                                check.bash().runType(), check.bash().scriptBody())),
                new ConnectivityView(policy.connectivity().behavior()),
                new CleanupView(policy.cleanup().behavior(), policy.cleanup().elapsed()),
                new UpdateView(
                        policy.updates().calamari(),
                        policy.updates().tentacle(),
                        policy.updates().kubernetesAgent()),
                new CacheRetentionView(
                        policy.cacheRetention().strategy(),
                        policy.cacheRetention().quantityUnit(),
                        policy.cacheRetention().packages(),
                        policy.cacheRetention().versions()),
                document.lastModifiedOn(),
                document.lastModifiedBy(),
                links);
    }
}
