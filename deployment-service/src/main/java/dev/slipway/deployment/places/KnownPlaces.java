package dev.slipway.deployment.places;

import dev.slipway.contracts.internal.Accounts;
import dev.slipway.contracts.internal.AccountsRequest;
import dev.slipway.contracts.internal.Places;
import dev.slipway.contracts.internal.PlacesRequest;
import dev.slipway.eventing.Transactions;
import dev.slipway.rest.DomainException;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Answers whether a space, an environment, a tenant or an account exists, and keeps the answer true. */
@ApplicationScoped
public class KnownPlaces {

    private final PlaceStore store;
    private final PlacesClient owner;
    private final AccountsClient accounts;
    private final Transactions transactions;
    private final List<SpaceDefaults> defaults;

    KnownPlaces(
            PlaceStore store,
            @RestClient PlacesClient owner,
            @RestClient AccountsClient accounts,
            Transactions transactions,
            @All List<SpaceDefaults> defaults) {
        this.store = store;
        this.owner = owner;
        this.accounts = accounts;
        this.transactions = transactions;
        this.defaults = defaults;
    }

    /**
     * Fails unless the space exists. One that was made a moment ago, or before this service came, is asked for and gets
     * what every space begins with.
     */
    public Uni<Void> requireSpace(String spaceId) {
        return store.knows(spaceId).chain(known -> known ? Uni.createFrom().voidItem() : ask(spaceId));
    }

    private Uni<Void> ask(String spaceId) {
        return owner.spaces()
                .map(spaces -> spaces.stream().anyMatch(space -> space.id().equals(spaceId)))
                .chain(exists -> exists
                        ? transactions.in(tx -> begin(tx, spaceId))
                        : Uni.createFrom().failure(missing(spaceId)));
    }

    /** Makes the space known with its defaults; does nothing the second time. */
    public Uni<Void> begin(SqlConnection tx, String spaceId) {
        return store.gone(tx, List.of(spaceId))
                .chain(gone -> gone.isEmpty()
                        ? store.add(tx, spaceId)
                        : Uni.createFrom().item(false))
                .chain(added ->
                        added ? createDefaults(tx, spaceId) : Uni.createFrom().voidItem());
    }

    private Uni<Void> createDefaults(SqlConnection tx, String spaceId) {
        var made = Uni.createFrom().voidItem();
        for (var each : defaults) {
            made = made.chain(() -> each.create(tx, spaceId));
        }
        return made;
    }

    /** Those of the environments, tenants and accounts that the space does not have, by their owners' word. */
    public Uni<List<String>> unknown(String spaceId, Collection<String> ids) {
        List<String> ofAccounts =
                ids.stream().filter(id -> id.startsWith("Accounts-")).toList();
        List<String> ofPlaces =
                ids.stream().filter(id -> !id.startsWith("Accounts-")).toList();
        return unknownPlaces(spaceId, ofPlaces).chain(places -> unknownAccounts(spaceId, ofAccounts)
                .map(missing -> Stream.concat(places.stream(), missing.stream()).toList()));
    }

    private Uni<List<String>> unknownPlaces(String spaceId, List<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : owner.places(new PlacesRequest(spaceId, ids)).map(Places::unknown);
    }

    private Uni<List<String>> unknownAccounts(String spaceId, List<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : accounts.accounts(new AccountsRequest(spaceId, ids)).map(Accounts::unknown);
    }

    /** Those that were deleted since; the others stay until the transaction has ended. */
    public Uni<List<String>> gone(SqlConnection tx, Collection<String> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : store.gone(tx, ids);
    }

    /** From now on nothing can be stored that names it; with a space goes everything in it. */
    public Uni<Void> forget(SqlConnection tx, String id) {
        return store.forget(tx, id);
    }

    private static DomainException missing(String spaceId) {
        return DomainException.notFound("There is no space '" + spaceId + "'. GET /api/spaces/all lists the spaces.");
    }
}
