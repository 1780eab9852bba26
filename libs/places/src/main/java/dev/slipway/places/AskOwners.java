package dev.slipway.places;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks each owner at most once, for what can be its own. */
@ApplicationScoped
class AskOwners {

    private final List<PlaceOwner> owners;

    AskOwners(@All List<PlaceOwner> owners) {
        this.owners = owners;
    }

    Uni<Set<Place>> unknown(String spaceId, Collection<Place> places) {
        var possible = places.stream().filter(Place::isPossible).toList();
        Uni<Set<Place>> unknown = Uni.createFrom().item(() -> {
            var impossible = new HashSet<>(places);
            possible.forEach(impossible::remove);
            return impossible;
        });
        for (var owner : owners) {
            var asked = possible.stream()
                    .filter(place -> owner.sorts().contains(place.sort()))
                    .toList();
            if (!asked.isEmpty()) {
                unknown =
                        unknown.call(found -> owner.unknown(spaceId, ids(asked)).invoke(missing -> asked.stream()
                                .filter(place -> missing.contains(place.id()))
                                .forEach(found::add)));
            }
        }
        return unknown;
    }

    private static List<String> ids(List<Place> places) {
        return places.stream().map(Place::id).distinct().toList();
    }
}
