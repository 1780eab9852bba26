package dev.slipway.release.tagsets;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What other services ask about the tags of a space. */
@Path("/internal/spaces/{spaceId}/tenanttags")
@Tag(name = "Internal")
class SpaceTenantTagsResource {

    private final TagSetStore store;
    private final Documents documents;

    SpaceTenantTagsResource(TagSetStore store, Documents documents) {
        this.store = store;
        this.documents = documents;
    }

    @GET
    @InternalRoute
    @Operation(
            summary = "Names the tags that tenants of a space may have, as Set/Tag, in their order",
            description = "Tag sets of free text have no tags to name.")
    public Uni<List<String>> tenantTags(String spaceId) {
        return documents.read(() -> store.list(Filter.space(spaceId), null)).map(found -> found.items().stream()
                .filter(set -> set.scopes().contains(TagSet.TENANT))
                .flatMap(set -> set.tags().stream().map(tag -> set.canonical(tag.name())))
                .toList());
    }
}
