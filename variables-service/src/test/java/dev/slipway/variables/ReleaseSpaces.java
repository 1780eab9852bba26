package dev.slipway.variables;

import dev.slipway.contracts.internal.Places;
import dev.slipway.contracts.internal.PlacesRequest;
import dev.slipway.contracts.internal.SpaceSummary;
import dev.slipway.servicetests.StubService;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A stand-in of release-service that knows these spaces, and in each of them the same environments and tenants. */
final class ReleaseSpaces {

    final StubService release = StubService.start("release-service");
    final Set<String> places = ConcurrentHashMap.newKeySet();

    ReleaseSpaces(String... spaces) {
        release.answer(
                "GET",
                "/internal/spaces",
                Stream.of(spaces)
                        .map(id -> new SpaceSummary(id, id, id, false, false))
                        .toList());
        release.answerWith("POST", "/internal/places", request -> unknown(request.bodyAs(PlacesRequest.class)));
    }

    Places unknown(PlacesRequest asked) {
        return new Places(
                asked.ids().stream().filter(id -> !places.contains(id)).toList());
    }
}
