package dev.slipway.release.tickets;

import dev.slipway.contracts.internal.Ticket;
import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What deployment-service asks before it stores a deployment. */
@Tag(name = "Internal")
@Path("/internal")
public class TicketResource {

    private final IssueTicket issueTicket;
    private final TicketStore store;
    private final CurrentCaller caller;

    TicketResource(IssueTicket issueTicket, TicketStore store, CurrentCaller caller) {
        this.issueTicket = issueTicket;
        this.store = store;
        this.caller = caller;
    }

    /** 200 also when refused: the refusal is in the ticket. */
    @POST
    @Path("/tickets")
    @InternalRoute
    @Operation(summary = "Judges whether a release may go to some environments and reserves the deployments")
    public Uni<Ticket> issue(TicketRequest request) {
        return issueTicket.issue(request, caller.caller());
    }

    /** Gives a reservation back when the deployment was not made after all; one that is gone already is no error. */
    @DELETE
    @Path("/reservations/{deploymentId}")
    @InternalRoute
    @Operation(summary = "Gives a reservation back")
    public Uni<Void> giveBack(@PathParam("deploymentId") String deploymentId) {
        return store.giveBack(deploymentId);
    }
}
