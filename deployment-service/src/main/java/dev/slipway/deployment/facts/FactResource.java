package dev.slipway.deployment.facts;

import dev.slipway.contracts.internal.RecentFact;
import dev.slipway.eventing.FactProgress;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** For release-service, whose dashboard says by how much it lags. */
@Path("/internal/facts")
@Produces(MediaType.APPLICATION_JSON)
public class FactResource {

    private static final int MOST = 200;

    private final FactProgress facts;

    FactResource(FactProgress facts) {
        this.facts = facts;
    }

    @GET
    @Path("/{topic}/newest")
    @InternalRoute
    @Operation(
            summary = "Lists the facts of a topic that this service wrote last",
            description =
                    "The newest first, at most 200, none older than a day; whether they were published yet does not"
                            + " matter.")
    public Uni<List<RecentFact>> newest(@PathParam("topic") String topic) {
        return facts.newest(topic, MOST).map(written -> written.stream()
                .map(fact -> new RecentFact(fact.id().toString(), fact.ageSeconds()))
                .toList());
    }
}
