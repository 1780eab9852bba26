package dev.slipway.places;

import dev.slipway.contracts.internal.Places;
import dev.slipway.contracts.internal.PlacesRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
class ReleasePlaces implements PlaceOwner {

    private final PlacesClient owner;

    ReleasePlaces(@RestClient PlacesClient owner) {
        this.owner = owner;
    }

    @Override
    public Set<Place.Sort> sorts() {
        return Set.of(Place.Sort.ENVIRONMENT, Place.Sort.TENANT, Place.Sort.TENANT_TAG);
    }

    @Override
    public Uni<List<String>> unknown(String spaceId, List<String> ids) {
        return owner.places(new PlacesRequest(spaceId, ids)).map(Places::unknown);
    }
}
