package dev.slipway.documents;

import dev.slipway.places.Place;
import java.util.List;

/** A body that names what other services own: environments, tenants, accounts. */
public interface NamesPlaces {

    /** All of them, mixed. */
    List<Place> places();

    static List<Place> of(Object body) {
        return body instanceof NamesPlaces naming ? naming.places() : List.of();
    }

    static List<String> idsOf(Object body) {
        return of(body).stream().map(Place::id).distinct().toList();
    }
}
