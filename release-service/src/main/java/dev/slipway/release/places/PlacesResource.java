package dev.slipway.release.places;

import dev.slipway.contracts.internal.Places;
import dev.slipway.contracts.internal.PlacesRequest;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.tagsets.CheckTags;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/internal/places")
@Tag(name = "Internal")
class PlacesResource {

    private static final String TENANT = "Tenant";

    private static final String KNOWN = """
            select id from environments where space_id = ?1 and id = any(string_to_array(?2, ','))
            union all select id from tenants where space_id = ?1 and id = any(string_to_array(?2, ','))
            union all select id from releases where space_id = ?1 and id = any(string_to_array(?2, ','))
            """;

    private final Documents documents;
    private final CheckTags tags;

    PlacesResource(Documents documents, CheckTags tags) {
        this.documents = documents;
        this.tags = tags;
    }

    @POST
    @InternalRoute
    @Operation(
            summary = "Says which of the ids are no environment, tenant, release or tag of tenants of the space",
            description =
                    "Tags are spelled Set/Tag. A deletion after the answer is told as a fact; who keeps references"
                            + " listens to it.")
    public Uni<Places> unknown(PlacesRequest request) {
        Map<Boolean, List<String>> byKind =
                request.ids().stream().collect(Collectors.partitioningBy(id -> id.contains("/")));
        return documents.read(() -> documents
                .texts(KNOWN, request.spaceId(), String.join(",", byKind.getOrDefault(false, List.of())))
                .flatMap(known -> tags.unknown(request.spaceId(), TENANT, byKind.getOrDefault(true, List.of()))
                        .map(unknown -> new Places(request.ids().stream()
                                .filter(id -> id.contains("/") ? unknown.contains(id) : !known.contains(id))
                                .toList()))));
    }
}
