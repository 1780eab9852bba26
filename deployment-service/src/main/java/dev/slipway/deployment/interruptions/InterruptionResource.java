package dev.slipway.deployment.interruptions;

import dev.slipway.rest.DomainException;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Interruptions of one space. */
@Path("/api/{spaceId}/interruptions")
@Produces(MediaType.APPLICATION_JSON)
public class InterruptionResource {

    @GET
    @RequiresPermission(Permission.INTERRUPTION_VIEW)
    public Page<InterruptionView> list(@PathParam("spaceId") String spaceId, @BeanParam PageRequest page) {
        return Page.of("Interruption", List.of(), 0, page, "/api/" + spaceId + "/interruptions");
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(Permission.INTERRUPTION_VIEW)
    public InterruptionView get(@PathParam("spaceId") String spaceId, @PathParam("id") String id) {
        throw DomainException.notFound("There is no interruption '" + id + "'.");
    }
}
