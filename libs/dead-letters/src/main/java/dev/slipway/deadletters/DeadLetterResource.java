package dev.slipway.deadletters;

import dev.slipway.contracts.internal.DeadLetterSummary;
import dev.slipway.eventing.DeadLetters;
import dev.slipway.eventing.DeadLetters.DeadLetter;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** For the portal, which shows the dead letters of all services. */
@Path("/internal/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {

    private static final int MOST = 500;
    private static final int LONGEST_VALUE = 2_000;

    private final DeadLetters letters;

    DeadLetterResource(DeadLetters letters) {
        this.letters = letters;
    }

    @GET
    @InternalRoute
    @Operation(
            summary = "Lists records that this service could not apply",
            description = "The newest first, at most 500.")
    public Uni<List<DeadLetterSummary>> newest(@QueryParam("take") @DefaultValue("100") int take) {
        return letters.newest(Math.max(1, Math.min(take, MOST)))
                .map(found -> found.stream().map(DeadLetterResource::summary).toList());
    }

    @POST
    @Path("/{id}/redrive")
    @InternalRoute
    @Operation(
            summary = "Publishes a record again",
            description = "To the topic it came from. Whoever applied it already does nothing.")
    public Uni<Void> redrive(@PathParam("id") long id) {
        return letters.redrive(id)
                .invoke(there -> {
                    if (!there) {
                        throw DomainException.notFound("There is no dead letter " + id + ".");
                    }
                })
                .replaceWithVoid();
    }

    private static DeadLetterSummary summary(DeadLetter letter) {
        return new DeadLetterSummary(
                letter.id(),
                letter.eventId(),
                letter.consumer(),
                letter.topic(),
                letter.key(),
                shortened(letter.value()),
                letter.error(),
                letter.receivedAt(),
                letter.redrivenAt());
    }

    private static @Nullable String shortened(@Nullable String value) {
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }
}
