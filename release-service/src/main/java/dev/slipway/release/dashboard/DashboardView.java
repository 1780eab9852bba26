package dev.slipway.release.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.release.progression.Lifecycle;
import dev.slipway.rest.Links;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard on the wire.
 *
 * @param previousItems absent from the dynamic dashboard, whose readers refuse fields that they do not know
 */
@Schema(name = "Dashboard")
public record DashboardView(
        String id,
        List<Project> projects,
        List<Group> projectGroups,
        List<Environment> environments,
        List<DashboardTenant> tenants,
        List<DashboardItem> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<DashboardItem> previousItems,
        @Nullable Integer projectLimit,
        boolean isFiltered,
        Links links) {

    @Schema(name = "DashboardProject")
    public record Project(
            String id,
            String name,
            String slug,
            String projectGroupId,
            List<String> environmentIds,
            String tenantedDeploymentMode,
            boolean canPerformUntenantedDeployment,
            boolean isDisabled,
            Links links) {}

    @Schema(name = "DashboardProjectGroup")
    public record Group(String id, String name, List<String> environmentIds, Links links) {}

    @Schema(name = "DashboardEnvironment")
    public record Environment(String id, String name, Links links) {

        static Environment of(Lifecycle.Environment environment, String spaceId) {
            return new Environment(
                    environment.id(),
                    environment.name(),
                    Links.of("Self", "/api/" + spaceId + "/environments/" + environment.id()));
        }
    }
}
