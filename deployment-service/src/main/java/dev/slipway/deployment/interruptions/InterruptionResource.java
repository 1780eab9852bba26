package dev.slipway.deployment.interruptions;

import dev.slipway.rest.DomainException;
import dev.slipway.rest.OptionalBody;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Interruptions of one space. */
@Path("/api/{spaceId}/interruptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interruptions", description = "Questions that a running task asks a person; no step asks one so far")
public class InterruptionResource {

    @GET
    @RequiresPermission(Permission.INTERRUPTION_VIEW)
    @Operation(summary = "Lists interruptions", description = "Always empty so far, because no step asks a person.")
    public Page<InterruptionView> list(
            String spaceId, @BeanParam InterruptionQuery query, @BeanParam PageRequest page) {
        return Page.of("Interruption", List.of(), 0, page, query.in("/api/" + spaceId + "/interruptions"));
    }

    @GET
    @Path("/all")
    @RequiresPermission(Permission.INTERRUPTION_VIEW)
    @Operation(summary = "Gives all interruptions of the space as a bare array", description = "Always empty so far.")
    public List<InterruptionView> all(String spaceId) {
        return List.of();
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(Permission.INTERRUPTION_VIEW)
    @Operation(summary = "Gives one interruption", description = "Not found, because no step asks a person so far.")
    public InterruptionView get(String spaceId, String id) {
        throw missing(id);
    }

    @GET
    @Path("/{id}/responsible")
    @RequiresPermission(Permission.INTERRUPTION_VIEW)
    @Operation(
            summary = "Says who has taken responsibility for an interruption",
            description = "Not found, because no step asks a person so far.")
    public ResponsibleView responsible(String spaceId, String id) {
        throw missing(id);
    }

    @PUT
    @Path("/{id}/responsible")
    @RequiresPermission(Permission.INTERRUPTION_SUBMIT)
    @Operation(
            summary = "Takes responsibility for an interruption",
            description = "A body is not needed. The answer is the user who has it then. Not found so far.")
    public ResponsibleView takeResponsibility(
            String spaceId, String id, @OptionalBody @Nullable Map<String, Object> nothing) {
        throw missing(id);
    }

    @POST
    @Path("/{id}/submit")
    @RequiresPermission(Permission.INTERRUPTION_SUBMIT)
    @Operation(summary = "Answers an interruption", description = "The body maps the names of form elements to values.")
    public InterruptionView submit(String spaceId, String id, Map<String, Object> values) {
        throw missing(id);
    }

    private static DomainException missing(String id) {
        return DomainException.notFound("There is no interruption '" + id + "'. No step asks a person so far.");
    }
}
