package dev.slipway.deployment.machinepolicies;

import dev.slipway.documents.Document;
import dev.slipway.documents.Draft;
import dev.slipway.documents.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A machine policy as a client sends it; what is left out has its usual value. {@code IsDefault} is the server's. */
@Schema(name = "MachinePolicyChange", description = "A machine policy; what is left out gets its usual value")
record MachinePolicyChange(
        @Schema(description = "Unique in the space", examples = "Patient policy") @Nullable
        String name,

        @Nullable String slug,
        @Nullable String description,

        @Schema(description = "hh:mm:ss", examples = "00:01:00") @Nullable
        String connectionConnectTimeout,

        @Nullable Integer connectionRetryCountLimit,
        @Schema(description = "hh:mm:ss") @Nullable String connectionRetrySleepInterval,
        @Schema(description = "hh:mm:ss") @Nullable String connectionRetryTimeLimit,
        @Schema(description = "hh:mm:ss") @Nullable String pollingRequestQueueTimeout,
        @Schema(description = "hh:mm:ss") @Nullable String pollingRequestMaximumMessageProcessingTimeout,
        MachinePolicyView.@Nullable HealthCheckView machineHealthCheckPolicy,
        MachinePolicyView.@Nullable ConnectivityView machineConnectivityPolicy,
        MachinePolicyView.@Nullable CleanupView machineCleanupPolicy,
        MachinePolicyView.@Nullable UpdateView machineUpdatePolicy,
        MachinePolicyView.@Nullable CacheRetentionView machinePackageCacheRetentionPolicy) {

    private static final int MOST_RETRIES = 1_000;

    Draft<MachinePolicy> draft(Optional<Document<MachinePolicy>> before) {
        var problems = new ArrayList<String>();
        var usual = MachinePolicy.DEFAULT;
        var policy = new MachinePolicy(
                before.isPresent() && before.get().body().isDefault(),
                Given.text(description, "Description", problems),
                connection(usual.connection(), problems),
                healthCheck(usual.healthCheck(), problems),
                new MachinePolicy.Connectivity(Given.choice(
                        machineConnectivityPolicy == null
                                ? null
                                : machineConnectivityPolicy.machineConnectivityBehavior(),
                        "MachineConnectivityBehavior",
                        List.of("ExpectedToBeOnline", "MayBeOfflineAndCanBeSkipped"),
                        problems)),
                cleanup(usual.cleanup(), problems),
                updates(problems),
                cacheRetention(problems));
        return Draft.of(Given.text(name), slug, policy, problems);
    }

    private MachinePolicy.Connection connection(MachinePolicy.Connection usual, List<String> problems) {
        var retries = connectionRetryCountLimit == null ? usual.retryCountLimit() : connectionRetryCountLimit;
        if (retries < 0 || retries > MOST_RETRIES) {
            problems.add("ConnectionRetryCountLimit must be from 0 to " + MOST_RETRIES + ", not " + retries + ".");
        }
        return new MachinePolicy.Connection(
                span(connectionConnectTimeout, "ConnectionConnectTimeout", usual.connectTimeout(), problems),
                retries,
                span(
                        connectionRetrySleepInterval,
                        "ConnectionRetrySleepInterval",
                        usual.retrySleepInterval(),
                        problems),
                span(connectionRetryTimeLimit, "ConnectionRetryTimeLimit", usual.retryTimeLimit(), problems),
                span(pollingRequestQueueTimeout, "PollingRequestQueueTimeout", usual.pollingQueueTimeout(), problems),
                span(
                        pollingRequestMaximumMessageProcessingTimeout,
                        "PollingRequestMaximumMessageProcessingTimeout",
                        usual.pollingProcessingTimeout(),
                        problems));
    }

    private MachinePolicy.HealthCheck healthCheck(MachinePolicy.HealthCheck usual, List<String> problems) {
        var sent = machineHealthCheckPolicy;
        if (sent == null) {
            return usual;
        }
        var cron = Given.text(sent.healthCheckCron(), "HealthCheckCron", problems);
        var interval = Given.text(sent.healthCheckInterval());
        if (!cron.isEmpty() && !interval.isEmpty()) {
            problems.add("MachineHealthCheckPolicy has an interval and a cron expression: choose one of them.");
        }
        return new MachinePolicy.HealthCheck(
                Given.choice(
                        sent.healthCheckType(), "HealthCheckType", List.of("RunScript", "OnlyConnectivity"), problems),
                interval.isEmpty() ? null : span(interval, "HealthCheckInterval", interval, problems),
                cron.isEmpty() ? null : cron,
                cron.isEmpty() ? null : Given.text(sent.healthCheckCronTimezone(), "HealthCheckCronTimezone", problems),
                script(sent.powerShellHealthCheckPolicy(), "PowerShellHealthCheckPolicy", problems),
                script(sent.bashHealthCheckPolicy(), "BashHealthCheckPolicy", problems));
    }

    private static MachinePolicy.HealthScript script(
            MachinePolicyView.@Nullable HealthScriptView sent, String field, List<String> problems) {
        if (sent == null) {
            return new MachinePolicy.HealthScript("InheritFromDefault", null);
        }
        var body = sent.scriptBody();
        if (body != null && body.length() > MachinePolicyView.LONGEST_SCRIPT) {
            problems.add(field + " has a script of " + body.length() + " characters: shorten it to at most "
                    + MachinePolicyView.LONGEST_SCRIPT + ".");
        }
        return new MachinePolicy.HealthScript(
                Given.choice(
                        sent.runType(),
                        field + ".RunType",
                        List.of("InheritFromDefault", "Inline", "OnlyConnectivity"),
                        problems),
                body);
    }

    private MachinePolicy.Cleanup cleanup(MachinePolicy.Cleanup usual, List<String> problems) {
        var sent = machineCleanupPolicy;
        return sent == null
                ? usual
                : new MachinePolicy.Cleanup(
                        Given.choice(
                                sent.deleteMachinesBehavior(),
                                "DeleteMachinesBehavior",
                                List.of("DoNotDelete", "DeleteUnavailableMachines"),
                                problems),
                        span(
                                sent.deleteMachinesElapsedTimeSpan(),
                                "DeleteMachinesElapsedTimeSpan",
                                usual.elapsed(),
                                problems));
    }

    private MachinePolicy.Updates updates(List<String> problems) {
        var sent = machineUpdatePolicy;
        return new MachinePolicy.Updates(
                Given.choice(
                        sent == null ? null : sent.calamariUpdateBehavior(),
                        "CalamariUpdateBehavior",
                        List.of("UpdateOnDeployment", "UpdateOnNewMachine", "UpdateAlways"),
                        problems),
                Given.choice(
                        sent == null ? null : sent.tentacleUpdateBehavior(),
                        "TentacleUpdateBehavior",
                        List.of("NeverUpdate", "Update"),
                        problems),
                Given.choice(
                        sent == null ? null : sent.kubernetesAgentUpdateBehavior(),
                        "KubernetesAgentUpdateBehavior",
                        List.of("NeverUpdate", "Update", "Block"),
                        problems));
    }

    private MachinePolicy.CacheRetention cacheRetention(List<String> problems) {
        var sent = machinePackageCacheRetentionPolicy;
        if (sent == null) {
            return MachinePolicy.DEFAULT.cacheRetention();
        }
        if (negative(sent.quantityOfPackagesToKeep()) || negative(sent.quantityOfVersionsToKeep())) {
            problems.add("MachinePackageCacheRetentionPolicy cannot keep less than 0 packages or versions.");
        }
        return new MachinePolicy.CacheRetention(
                Given.choice(
                        sent.strategy(),
                        "MachinePackageCacheRetentionPolicy.Strategy",
                        List.of("Default", "Quantities"),
                        problems),
                sent.packageUnit() == null
                        ? null
                        : Given.choice(sent.packageUnit(), "PackageUnit", List.of("Items"), problems),
                sent.quantityOfPackagesToKeep(),
                sent.quantityOfVersionsToKeep());
    }

    private static boolean negative(@Nullable Integer number) {
        return number != null && number < 0;
    }

    private static String span(@Nullable String sent, String field, String usual, List<String> problems) {
        var text = Given.text(sent);
        if (text.isEmpty()) {
            return usual;
        }
        return TimeSpan.of(text).orElseGet(() -> {
            problems.add(field + " must be a duration such as 00:05:00 or 1.00:00:00, not '" + text + "'.");
            return usual;
        });
    }
}
