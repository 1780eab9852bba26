package dev.slipway.deployment.deployments;

import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import dev.slipway.rest.idempotency.KeyedAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Deployments of one space. */
@Path("/api/{spaceId}/deployments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deployments", description = "Releases on their way to environments")
public class DeploymentResource {

    private final CreateDeployments create;
    private final ReadDeployments read;
    private final DeleteDeployment delete;
    private final CurrentCaller caller;
    private final KeyedAnswer answer;

    DeploymentResource(
            CreateDeployments create,
            ReadDeployments read,
            DeleteDeployment delete,
            CurrentCaller caller,
            KeyedAnswer answer) {
        this.create = create;
        this.read = read;
        this.delete = delete;
        this.caller = caller;
        this.answer = answer;
    }

    @GET
    @RequiresPermission(Permission.DEPLOYMENT_VIEW)
    @Operation(
            summary = "Lists deployments, newest first",
            description = "All filters must hold. Unknown ids are skipped; follow Page.Next until it is gone.")
    public Uni<Page<DeploymentView>> list(
            @PathParam("spaceId") String spaceId, @BeanParam DeploymentQuery query, @BeanParam PageRequest page) {
        return read.list(query.filter(spaceId, null), page.skip(), page.take()).map(found -> Page.of(
                        "Deployment",
                        found.deployments(),
                        found.total(),
                        page,
                        query.in("/api/" + spaceId + "/deployments"))
                .map(DeploymentView::of));
    }

    @POST
    @APIResponseSchema(value = DeploymentView.class, responseCode = "201", responseDescription = "Created")
    @RequiresPermission(Permission.DEPLOYMENT_CREATE)
    @Operation(
            summary = "Deploys a release to an environment",
            description =
                    "Now, or at QueueTime. What is deployed is frozen at this moment: later changes to process and variables do not reach it. The answer names the task that carries it out.")
    public Uni<RestResponse<DeploymentView>> create(@PathParam("spaceId") String spaceId, DeploymentCommand command) {
        return create.create(
                        command.order(spaceId, author()),
                        answer.of(201, deployments -> DeploymentView.of(deployments.get(0))))
                .map(deployments -> RestResponse.status(Status.CREATED, DeploymentView.of(deployments.get(0))));
    }

    @POST
    @Path("/create/untenanted/v1")
    @APIResponseSchema(value = DeployedView.class, responseCode = "201", responseDescription = "Created")
    @RequiresPermission(Permission.DEPLOYMENT_CREATE)
    @Operation(
            summary = "Deploys a release, named by project and version, to several environments",
            description =
                    "All of them or none. Names, slugs and ids are understood. The answer names a deployment and a task for each.")
    public Uni<RestResponse<DeployedView>> deploy(@PathParam("spaceId") String spaceId, DeployCommand command) {
        return create.create(command.order(spaceId, author()), answer.of(201, DeployedView::of))
                .map(deployments -> RestResponse.status(Status.CREATED, DeployedView.of(deployments)));
    }

    @POST
    @Path("/create/tenanted/v1")
    @APIResponseSchema(value = DeployedView.class, responseCode = "201", responseDescription = "Created")
    @RequiresPermission(Permission.DEPLOYMENT_CREATE)
    @Operation(
            summary = "Would deploy a release for tenants",
            description = "Refused: deployments for tenants are not there yet. The answer names the next step.")
    public RestResponse<DeployedView> deployToTenants(@PathParam("spaceId") String spaceId, DeployCommand command) {
        throw DomainException.invalid("This server does not deploy for tenants yet. Deploy without them: POST to"
                + " deployments/create/untenanted/v1 with EnvironmentNames.");
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(Permission.DEPLOYMENT_VIEW)
    @Operation(summary = "Gives one deployment", description = "Its task says how far it is.")
    public Uni<DeploymentView> get(@PathParam("spaceId") String spaceId, @PathParam("id") String id) {
        return read.get(spaceId, id).map(DeploymentView::of);
    }

    @DELETE
    @Path("/{id}")
    @RequiresPermission(Permission.DEPLOYMENT_DELETE)
    @Operation(
            summary = "Deletes a completed deployment with its task and log",
            description = "One that is queued or running is refused: cancel its task first.")
    public Uni<RestResponse<Void>> delete(@PathParam("spaceId") String spaceId, @PathParam("id") String id) {
        return delete.delete(spaceId, id, caller.caller()).map(done -> RestResponse.ok());
    }

    private DeploymentOrder.Author author() {
        return Authors.of(caller.caller());
    }
}
