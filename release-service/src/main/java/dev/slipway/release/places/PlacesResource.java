package dev.slipway.release.places;

import dev.slipway.contracts.internal.Places;
import dev.slipway.contracts.internal.PlacesRequest;
import dev.slipway.release.documents.Documents;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/internal/places")
@Tag(name = "Internal")
class PlacesResource {

    private static final String KNOWN = """
            select id from environments where space_id = ?1 and id = any(string_to_array(?2, ','))
            union all select id from tenants where space_id = ?1 and id = any(string_to_array(?2, ','))
            union all select id from releases where space_id = ?1 and id = any(string_to_array(?2, ','))
            """;

    private final Documents documents;

    PlacesResource(Documents documents) {
        this.documents = documents;
    }

    @POST
    @InternalRoute
    @Operation(
            summary = "Says which of the ids are no environment, tenant or release of the space",
            description = "A deletion after the answer is told as a fact; who keeps references listens to it.")
    public Uni<Places> unknown(PlacesRequest request) {
        return documents
                .read(() -> documents.texts(KNOWN, request.spaceId(), String.join(",", request.ids())))
                .map(known -> new Places(
                        request.ids().stream().filter(id -> !known.contains(id)).toList()));
    }
}
