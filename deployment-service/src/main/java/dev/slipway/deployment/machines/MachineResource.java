package dev.slipway.deployment.machines;

import static dev.slipway.deployment.machines.EditMachines.KIND;
import static dev.slipway.rest.Permission.MACHINE_CREATE;
import static dev.slipway.rest.Permission.MACHINE_DELETE;
import static dev.slipway.rest.Permission.MACHINE_EDIT;
import static dev.slipway.rest.Permission.MACHINE_VIEW;

import dev.slipway.deployment.endpoints.ConnectionView;
import dev.slipway.deployment.endpoints.Discovery;
import dev.slipway.deployment.tasks.TaskView;
import dev.slipway.documents.Documents;
import dev.slipway.documents.Wanted;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/machines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deployment targets", description = "Machines and services that releases are deployed to")
class MachineResource {

    private final Documents documents;
    private final EditMachines edit;
    private final CurrentCaller caller;

    MachineResource(Documents documents, EditMachines edit, CurrentCaller caller) {
        this.documents = documents;
        this.edit = edit;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(MACHINE_VIEW)
    @Operation(
            summary = "Lists deployment targets by name",
            description = "Page by page; follow Page.Next until it is gone. Unknown ids are skipped.")
    public Uni<Page<MachineView>> list(String spaceId, @BeanParam MachineQuery query, @BeanParam PageRequest page) {
        var wanted = query.wanted(spaceId);
        return documents.list(KIND, spaceId, wanted, page).map(found -> Page.of(
                        "DeploymentTarget",
                        found.items(),
                        found.total(),
                        page,
                        wanted.path("/api/" + spaceId + "/machines"))
                .map(MachineView::of));
    }

    @GET
    @Path("/all")
    @RequiresPermission(MACHINE_VIEW)
    @Operation(
            summary = "Gives all deployment targets of the space as a bare array",
            description = "By name, without pages.")
    public Uni<List<MachineView>> all(
            String spaceId,
            @Parameter(description = "Only these, comma-separated or repeated") @QueryParam("ids") List<String> ids) {
        return documents
                .all(KIND, spaceId, Wanted.in(spaceId).ids(ids))
                .map(found -> found.stream().map(MachineView::of).toList());
    }

    @GET
    @Path("/discover")
    @RequiresPermission(MACHINE_CREATE)
    @Operation(
            summary = "Would look at a machine that is not registered yet",
            description =
                    "Refused: this server cannot look at machines yet. Register the target with what you know of it.")
    public Uni<MachineView> discover(
            String spaceId,
            @Parameter(description = "Name or address") @QueryParam("host") @Nullable String host,
            @Parameter(description = "Port that its agent or shell listens on") @QueryParam("port") @Nullable
                    String port,
            @Parameter(description = "Communication style") @QueryParam("type") @Nullable String type) {
        throw Discovery.refused("machines");
    }

    @GET
    @Path("/operatingsystem/names/all")
    @RequiresPermission(MACHINE_VIEW)
    @Operation(
            summary = "Names the operating systems of deployment targets",
            description = "As health checks found them; empty until there are health checks.")
    public Uni<List<String>> operatingSystems(String spaceId) {
        return documents.different(KIND, spaceId, "operatingSystem", false);
    }

    @GET
    @Path("/operatingsystem/shells/all")
    @RequiresPermission(MACHINE_VIEW)
    @Operation(
            summary = "Names the shells of deployment targets",
            description = "As health checks found them; empty until there are health checks.")
    public Uni<List<String>> shells(String spaceId) {
        return documents.different(KIND, spaceId, "shellName", false);
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(MACHINE_VIEW)
    @Operation(
            summary = "Gives one deployment target, by id or slug",
            description = "Secrets of its endpoint are not shown, only whether there is one.")
    public Uni<MachineView> get(String spaceId, String id) {
        return documents.get(KIND, spaceId, id).map(MachineView::of);
    }

    @GET
    @Path("/{id}/connection")
    @RequiresPermission(MACHINE_VIEW)
    @Operation(
            summary = "Says what the last look at a target found",
            description = "Unknown, until there are health checks.")
    public Uni<ConnectionView> connection(String spaceId, String id) {
        return documents.get(KIND, spaceId, id).map(MachineView::connection);
    }

    @GET
    @Path("/{id}/tasks")
    @RequiresPermission(MACHINE_VIEW)
    @Operation(
            summary = "Lists the tasks that worked on a target",
            description = "None so far, because steps do not run on targets yet.")
    public Uni<Page<TaskView>> tasks(String spaceId, String id, @BeanParam PageRequest page) {
        return documents
                .get(KIND, spaceId, id)
                .map(machine -> Page.of(
                        "Task", List.of(), 0, page, "/api/" + spaceId + "/machines/" + machine.id() + "/tasks"));
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = MachineView.class, responseCode = "201", responseDescription = "Created")
    @RequiresPermission(MACHINE_CREATE)
    @Operation(
            summary = "Registers a deployment target",
            description = "It is kept with its environments, roles and endpoint; steps do not run on targets yet.")
    public Uni<MachineView> create(String spaceId, MachineChange change) {
        return edit.create(spaceId, change, caller.caller()).map(MachineView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(MACHINE_EDIT)
    @Operation(
            summary = "Replaces a deployment target",
            description = "Secrets of its endpoint that are left out stay. So does what health checks found.")
    public Uni<MachineView> change(String spaceId, String id, MachineChange change) {
        return edit.change(spaceId, id, change, caller.caller()).map(MachineView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(MACHINE_DELETE)
    @Operation(
            summary = "Deletes a deployment target",
            description = "Deployments that were made to it stay. It leaves the scopes of variables.")
    public Uni<Void> delete(String spaceId, String id) {
        return edit.delete(spaceId, id, caller.caller());
    }
}
