package dev.slipway.documents;

import dev.slipway.places.Place;
import java.util.List;

/** A body that names what other services own: environments, tenants, accounts, tags. */
public interface NamesPlaces {

    /** All of them, mixed. */
    List<Place> places();

    static List<Place> of(Object body) {
        return body instanceof NamesPlaces naming ? naming.places() : List.of();
    }

    /** Without tags, which have none. */
    static List<String> idsOf(Object body) {
        return of(body).stream()
                .filter(place -> !place.isTag())
                .map(Place::id)
                .distinct()
                .toList();
    }
}
