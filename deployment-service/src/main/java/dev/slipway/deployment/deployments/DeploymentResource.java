package dev.slipway.deployment.deployments;

import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Deployments of one space. */
@Path("/api/{spaceId}/deployments")
@Produces(MediaType.APPLICATION_JSON)
public class DeploymentResource {

    private final CreateDeployments create;
    private final ReadDeployments read;
    private final DeleteDeployment delete;
    private final CurrentCaller caller;

    DeploymentResource(CreateDeployments create, ReadDeployments read, DeleteDeployment delete, CurrentCaller caller) {
        this.create = create;
        this.read = read;
        this.delete = delete;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(Permission.DEPLOYMENT_VIEW)
    public Uni<Page<DeploymentView>> list(
            @PathParam("spaceId") String spaceId, @BeanParam DeploymentQuery query, @BeanParam PageRequest page) {
        return read.list(query.filter(spaceId, null), page.skip(), page.take()).map(found -> Page.of(
                        "Deployment",
                        found.deployments(),
                        found.total(),
                        page,
                        "/api/" + spaceId + "/deployments" + query.suffix())
                .map(DeploymentView::of));
    }

    @POST
    @RequiresPermission(Permission.DEPLOYMENT_CREATE)
    public Uni<RestResponse<DeploymentView>> create(@PathParam("spaceId") String spaceId, DeploymentCommand command) {
        return create.create(command.order(spaceId, author()))
                .map(deployments -> RestResponse.status(Status.CREATED, DeploymentView.of(deployments.get(0))));
    }

    @POST
    @Path("/create/untenanted/v1")
    @RequiresPermission(Permission.DEPLOYMENT_CREATE)
    public Uni<RestResponse<DeployedView>> deploy(@PathParam("spaceId") String spaceId, DeployCommand command) {
        return create.create(command.order(spaceId, author()))
                .map(deployments -> RestResponse.status(Status.CREATED, DeployedView.of(deployments)));
    }

    @POST
    @Path("/create/tenanted/v1")
    @RequiresPermission(Permission.DEPLOYMENT_CREATE)
    public RestResponse<DeployedView> deployToTenants(@PathParam("spaceId") String spaceId, DeployCommand command) {
        throw DomainException.invalid(
                "This server has no tenants yet. Deploy without tenants, by deployments/create/untenanted/v1.");
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(Permission.DEPLOYMENT_VIEW)
    public Uni<DeploymentView> get(@PathParam("spaceId") String spaceId, @PathParam("id") String id) {
        return read.get(spaceId, id).map(DeploymentView::of);
    }

    @DELETE
    @Path("/{id}")
    @RequiresPermission(Permission.DEPLOYMENT_DELETE)
    public Uni<RestResponse<Void>> delete(@PathParam("spaceId") String spaceId, @PathParam("id") String id) {
        return delete.delete(spaceId, id).map(done -> RestResponse.ok());
    }

    private DeploymentOrder.Author author() {
        return Authors.of(caller.caller());
    }
}
