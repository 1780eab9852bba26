package dev.slipway.deployment.places;

import dev.slipway.contracts.internal.Accounts;
import dev.slipway.contracts.internal.AccountsRequest;
import dev.slipway.places.Place;
import dev.slipway.places.PlaceOwner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
class AccountPlaces implements PlaceOwner {

    private final AccountsClient owner;

    AccountPlaces(@RestClient AccountsClient owner) {
        this.owner = owner;
    }

    @Override
    public Set<Place.Sort> sorts() {
        return Set.of(Place.Sort.ACCOUNT);
    }

    @Override
    public Uni<List<String>> unknown(String spaceId, List<String> ids) {
        return owner.accounts(new AccountsRequest(spaceId, ids)).map(Accounts::unknown);
    }
}
