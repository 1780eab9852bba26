package dev.slipway.portal.deadletters;

import dev.slipway.contracts.internal.DeadLetterSummary;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** The same in every service; see {@link ServicesClient}. */
@Path("/internal/dead-letters")
interface DeadLettersClient {

    @GET
    Uni<List<DeadLetterSummary>> newest(@QueryParam("take") int take);

    @POST
    @Path("/{id}/redrive")
    Uni<Void> redrive(@PathParam("id") long id);
}
