package dev.slipway.release.environments;

import dev.slipway.contracts.internal.EnvironmentDetails;
import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.rest.IdList;
import dev.slipway.rest.InternalRoute;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What other services ask about the environments of a space. */
@Path("/internal/spaces/{spaceId}/environments")
@Tag(name = "Internal")
class SpaceEnvironmentsResource {

    private final EnvironmentStore store;
    private final Documents documents;

    SpaceEnvironmentsResource(EnvironmentStore store, Documents documents) {
        this.store = store;
        this.documents = documents;
    }

    @GET
    @InternalRoute
    @Operation(summary = "Names the environments of a space in their order")
    public Uni<List<Named>> environments(String spaceId) {
        return documents.read(() -> store.list(Filter.space(spaceId), null)).map(found -> found.items().stream()
                .map(environment -> new Named(environment.id().value(), environment.name()))
                .toList());
    }

    @GET
    @Path("/details")
    @InternalRoute
    @Operation(summary = "Gives environments of the space whole, by ids or a part of the name, in their order")
    public Uni<List<EnvironmentDetails>> details(
            String spaceId,
            @QueryParam("ids") List<String> ids,
            @QueryParam("partialName") @Nullable String partialName) {
        Filter filter =
                Filter.space(spaceId).named(partialName).among(IdList.of(ids).ids());
        return documents.read(() -> store.list(filter, null)).map(found -> found.items().stream()
                .map(environment -> details(EnvironmentView.of(environment)))
                .toList());
    }

    private static EnvironmentDetails details(EnvironmentView environment) {
        return new EnvironmentDetails(
                environment.id(),
                environment.spaceId(),
                environment.name(),
                environment.slug(),
                environment.description(),
                environment.sortOrder(),
                environment.useGuidedFailure(),
                environment.allowDynamicInfrastructure(),
                environment.environmentTags(),
                List.copyOf(environment.extensionSettings()),
                environment.lastModifiedOn(),
                environment.lastModifiedBy(),
                environment.links().byName());
    }
}
