package dev.slipway.release.dashboard;

import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DashboardConfiguration")
record DashboardConfigurationView(
        String id,
        String spaceId,
        List<String> includedProjectGroupIds,
        List<String> includedProjectIds,
        List<String> includedProjectTags,
        List<String> includedEnvironmentIds,
        List<String> includedEnvironmentTags,
        List<String> includedTenantIds,
        List<String> includedTenantTags,
        @Nullable Integer projectLimit,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    static DashboardConfigurationView of(DashboardConfiguration configuration) {
        String space = configuration.spaceId();
        return new DashboardConfigurationView(
                "dashboardconfiguration-" + space,
                space,
                configuration.projectGroupIds(),
                configuration.projectIds(),
                configuration.projectTags(),
                configuration.environmentIds(),
                configuration.environmentTags(),
                configuration.tenantIds(),
                configuration.tenantTags(),
                configuration.projectLimit(),
                configuration.modified().on(),
                configuration.modified().by(),
                Links.of("Self", "/api/" + space + "/dashboardconfiguration")
                        .and("Dashboard", "/api/" + space + "/dashboard"));
    }
}
