package dev.slipway.portal.deadletters;

import dev.slipway.rest.DomainException;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dead letters of all services, for administrators. */
@Tag(name = "Dead letters", description = "Records that a service could not read or apply")
@Path("/api/dead-letters")
@Produces("application/json")
public class DeadLetterResource {

    private final AskServices services;

    DeadLetterResource(AskServices services) {
        this.services = services;
    }

    @GET
    @RequiresPermission(Permission.ADMINISTER_SYSTEM)
    @Operation(
            summary = "Lists records that a service could not read or apply",
            description =
                    "The newest first, at most 'take' of each service (100 when not given, 500 at most), with why each"
                            + " was not applied. 'Silent' names services that did not answer.")
    public Uni<DeadLettersView> list(
            @Parameter(description = "At most so many of each service") @QueryParam("take") @DefaultValue("100")
                    int take) {
        if (take < 1 || take > AskServices.MOST) {
            throw DomainException.invalid("take must be a number from 1 to " + AskServices.MOST + ".");
        }
        return services.newest(take).map(DeadLettersView::of);
    }

    @POST
    @Path("/{service}/{id}/redrive")
    @RequiresPermission(Permission.ADMINISTER_SYSTEM)
    @Operation(
            summary = "Drives a record again",
            description =
                    "The service publishes it to the topic it came from, once more. A consumer that applied it already"
                            + " does nothing; the one that could not tries again. 404 when the service has no such"
                            + " record.")
    public Uni<Void> redrive(
            @Parameter(description = "Which service has it") @PathParam("service") String service,
            @Parameter(description = "Its number there") @PathParam("id") String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw DomainException.notFound("There is no dead letter " + id + " of " + service + ".");
        }
        return services.redrive(service, Long.parseLong(id));
    }
}
