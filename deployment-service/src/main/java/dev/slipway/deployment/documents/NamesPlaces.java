package dev.slipway.deployment.documents;

import java.util.List;

/** A body that names environments, tenants or accounts, which other services own. */
public interface NamesPlaces {

    /** Ids of all of them, mixed. */
    List<String> places();

    static List<String> of(Object body) {
        return body instanceof NamesPlaces naming ? naming.places() : List.of();
    }
}
