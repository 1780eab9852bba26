package dev.slipway.release.dashboard;

import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Tag(name = "Dashboard", description = "The newest deployment of every project in every environment")
@Path("/api/{spaceId}/dashboardconfiguration")
class DashboardConfigurationResource {

    private final DashboardConfigurationStore store;
    private final EditDashboardConfiguration edit;
    private final CurrentCaller caller;

    DashboardConfigurationResource(
            DashboardConfigurationStore store, EditDashboardConfiguration edit, CurrentCaller caller) {
        this.store = store;
        this.edit = edit;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(Permission.DEPLOYMENT_VIEW)
    @Operation(
            summary = "Gives what the dashboard shows",
            description = "One configuration per space. Empty lists mean everything; what was deleted is left out.")
    public Uni<DashboardConfigurationView> get(String spaceId) {
        return store.find(spaceId).map(DashboardConfigurationView::of);
    }

    @PUT
    @RequiresPermission(Permission.SPACE_EDIT)
    @Operation(
            summary = "Replaces what the dashboard shows",
            description =
                    "Names project groups, projects and environments of the space, and how many projects are shown at"
                            + " most. What is left out counts as empty, which means everything.")
    public Uni<DashboardConfigurationView> change(String spaceId, DashboardConfigurationChange change) {
        return edit.change(spaceId, change, caller.caller()).map(DashboardConfigurationView::of);
    }
}
