package dev.slipway.release.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dashboard configuration as a client sends it. */
record DashboardConfigurationChange(
        @Nullable List<@Nullable String> includedProjectGroupIds,
        @Nullable List<@Nullable String> includedProjectIds,
        @Nullable List<@Nullable String> includedProjectTags,
        @Nullable List<@Nullable String> includedEnvironmentIds,
        @Nullable List<@Nullable String> includedEnvironmentTags,
        @Nullable List<@Nullable String> includedTenantIds,
        @Nullable List<@Nullable String> includedTenantTags,
        @Nullable Integer projectLimit) {}
