package dev.slipway.deployment.documents;

import java.util.List;

/** A body that names environments and tenants, which release-service owns. */
public interface NamesPlaces {

    /** Ids of both, mixed. */
    List<String> places();

    static List<String> of(Object body) {
        return body instanceof NamesPlaces naming ? naming.places() : List.of();
    }
}
