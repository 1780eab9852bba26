package dev.slipway.deployment.machinepolicies;

import dev.slipway.documents.HasDefault;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A policy; what was never given has the value that {@link #DEFAULT} shows. Durations read {@code hh:mm:ss}. */
record MachinePolicy(
        boolean isDefault,
        String description,
        Connection connection,
        HealthCheck healthCheck,
        Connectivity connectivity,
        Cleanup cleanup,
        Updates updates,
        CacheRetention cacheRetention)
        implements HasDefault {

    static final MachinePolicy DEFAULT = new MachinePolicy(
            false,
            "",
            new Connection("00:01:00", 5, "00:00:01", "00:05:00", "00:02:00", "00:10:00"),
            new HealthCheck(
                    "RunScript",
                    "01:00:00",
                    null,
                    null,
                    new HealthScript("InheritFromDefault", null),
                    new HealthScript("InheritFromDefault", null)),
            new Connectivity("ExpectedToBeOnline"),
            new Cleanup("DoNotDelete", "1.00:00:00"),
            new Updates("UpdateOnDeployment", "NeverUpdate", "NeverUpdate"),
            new CacheRetention("Default", null, null, null));

    MachinePolicy {
        description = Objects.requireNonNullElse(description, "");
        if (DEFAULT != null) {
            connection = Objects.requireNonNullElse(connection, DEFAULT.connection);
            healthCheck = Objects.requireNonNullElse(healthCheck, DEFAULT.healthCheck);
            connectivity = Objects.requireNonNullElse(connectivity, DEFAULT.connectivity);
            cleanup = Objects.requireNonNullElse(cleanup, DEFAULT.cleanup);
            updates = Objects.requireNonNullElse(updates, DEFAULT.updates);
            cacheRetention = Objects.requireNonNullElse(cacheRetention, DEFAULT.cacheRetention);
        }
    }

    record Connection(
            String connectTimeout,
            int retryCountLimit,
            String retrySleepInterval,
            String retryTimeLimit,
            String pollingQueueTimeout,
            String pollingProcessingTimeout) {}

    /** @param interval null when {@code cron} says when, or when nothing does */
    record HealthCheck(
            String type,
            @Nullable String interval,
            @Nullable String cron,
            @Nullable String cronTimezone,
            HealthScript powerShell,
            HealthScript bash) {}

    record HealthScript(String runType, @Nullable String scriptBody) {}

    record Connectivity(String behavior) {}

    record Cleanup(String behavior, String elapsed) {}

    record Updates(String calamari, String tentacle, String kubernetesAgent) {}

    record CacheRetention(
            String strategy,
            @Nullable String quantityUnit,
            @Nullable Integer packages,
            @Nullable Integer versions) {}
}
