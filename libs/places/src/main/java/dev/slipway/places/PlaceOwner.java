package dev.slipway.places;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/** Asks whoever owns places of some sorts. Every bean of this type is asked for its sorts, each sort has one. */
public interface PlaceOwner {

    Set<Place.Sort> sorts();

    /** @return those of the ids that the space does not have; fails as unavailable while the owner does not answer */
    Uni<List<String>> unknown(String spaceId, List<String> ids);
}
