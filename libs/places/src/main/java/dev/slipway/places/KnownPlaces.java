package dev.slipway.places;

import dev.slipway.eventing.Transactions;
import dev.slipway.rest.DomainException;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Answers whether a space, an environment, a tenant or an account exists, and keeps the answer true. */
@ApplicationScoped
public class KnownPlaces {

    private final PlaceStore store;
    private final PlacesClient spaces;
    private final AskOwners owners;
    private final Transactions transactions;
    private final List<SpaceDefaults> defaults;

    KnownPlaces(
            PlaceStore store,
            @RestClient PlacesClient spaces,
            AskOwners owners,
            Transactions transactions,
            @All List<SpaceDefaults> defaults) {
        this.store = store;
        this.spaces = spaces;
        this.owners = owners;
        this.transactions = transactions;
        this.defaults = defaults;
    }

    /**
     * Fails unless the space exists. One that was made a moment ago, or before this service came, is asked for and gets
     * what every space begins with.
     */
    public Uni<Void> requireSpace(String spaceId) {
        return store.knows(spaceId).chain(known -> known ? nothing() : ask(spaceId));
    }

    private Uni<Void> ask(String spaceId) {
        return spaces.spaces()
                .map(all -> all.stream().anyMatch(space -> space.id().equals(spaceId)))
                .chain(exists -> exists ? transactions.in(tx -> begin(tx, spaceId)) : nothing())
                // Its owner may still name a space of whose deletion this service has heard.
                .chain(() -> store.knows(spaceId))
                .invoke(known -> {
                    if (!known) {
                        throw noSpace(spaceId);
                    }
                })
                .replaceWithVoid();
    }

    /** Makes the space known with its defaults; does nothing the second time, or when it is gone. */
    public Uni<Void> begin(SqlConnection tx, String spaceId) {
        return store.gone(tx, List.of(spaceId))
                .chain(gone -> gone.isEmpty()
                        ? store.add(tx, spaceId)
                        : Uni.createFrom().item(false))
                .chain(added -> added ? createDefaults(tx, spaceId) : nothing());
    }

    private Uni<Void> createDefaults(SqlConnection tx, String spaceId) {
        var made = nothing();
        for (var each : defaults) {
            made = made.chain(() -> each.create(tx, spaceId));
        }
        return made;
    }

    /** Those of the places that the space does not have, by their owners' word. */
    public Uni<Set<Place>> unknown(String spaceId, Collection<Place> places) {
        return owners.unknown(spaceId, places);
    }

    /**
     * From here to the end of the transaction no place goes. Who locks rows that name places does this first: those who
     * hear of a deletion lock in this order too, so that the two do not wait for each other.
     */
    public Uni<Void> hold(SqlConnection tx) {
        return store.hold(tx);
    }

    /** Waits for all who hold, and holds alone: what they have written can be read, and nobody writes more. */
    public Uni<Void> holdAlone(SqlConnection tx) {
        return store.holdAlone(tx);
    }

    /** Those of the ids that were deleted since; the others stay until the transaction has ended. */
    public Uni<List<String>> gone(SqlConnection tx, Collection<String> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : store.gone(tx, ids);
    }

    /** From now on nothing can be stored that names it; with a space goes everything in it. */
    public Uni<Void> forget(SqlConnection tx, String id) {
        return store.forget(tx, id);
    }

    /** The refusal of what is to be done in a space that does not exist. */
    public static DomainException noSpace(String spaceId) {
        return DomainException.notFound("There is no space '" + spaceId + "'. GET /api/spaces/all lists the spaces.");
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
