package dev.slipway.release.feeds;

import static dev.slipway.rest.Permission.FEED_EDIT;
import static dev.slipway.rest.Permission.FEED_VIEW;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.ListPath;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.IdList;
import dev.slipway.rest.Links;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/feeds")
@Tag(name = "Feeds", description = "Where packages come from: the built-in feed of the space, and external ones")
class FeedResource {

    private final FeedStore store;
    private final EditFeeds edit;
    private final Documents documents;
    private final CurrentCaller caller;

    FeedResource(FeedStore store, EditFeeds edit, Documents documents, CurrentCaller caller) {
        this.store = store;
        this.edit = edit;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(FEED_VIEW)
    @Operation(
            summary = "Lists feeds, the built-in one first",
            description = "feedType narrows the list to one type, for example feedType=BuiltIn; name and partialName to"
                    + " names, ids to documents. Secrets are never shown, only whether there is one.")
    public Uni<Page<FeedView>> list(
            String spaceId,
            @QueryParam("ids") List<String> ids,
            @QueryParam("name") @Nullable String name,
            @QueryParam("partialName") @Nullable String partialName,
            @Parameter(description = "Only feeds of this type, for example BuiltIn or Docker")
                    @QueryParam("feedType")
                    @Nullable
                    String feedType,
            @BeanParam PageRequest page) {
        Filter filter = Filter.space(spaceId)
                .and("feedType", wireName(feedType))
                .called(name)
                .named(partialName)
                .among(IdList.of(ids).ids());
        String path = ListPath.of("/api/" + spaceId + "/feeds", filter);
        return documents
                .read(() -> store.list(filter, page))
                .map(found -> Page.of("Feed", found.map(FeedView::of).items(), found.total(), page, path));
    }

    private static @Nullable String wireName(@Nullable String feedType) {
        return feedType == null || feedType.isBlank()
                ? null
                : FeedType.named(feedType)
                        .orElseThrow(() -> DomainException.invalid(
                                "The query parameter feedType must be one of " + FeedType.names() + "."))
                        .wireName();
    }

    @GET
    @Path("/all")
    @RequiresPermission(FEED_VIEW)
    @Operation(
            summary = "Gives all feeds of the space as a bare array",
            description = "The built-in feed first, the others by name; without secrets.")
    public Uni<List<FeedView>> all(String spaceId, @QueryParam("ids") List<String> ids) {
        Filter filter = Filter.space(spaceId).among(IdList.of(ids).ids());
        return documents.read(() -> store.list(filter, null)).map(found -> found.map(FeedView::of)
                .items());
    }

    @GET
    @Path("/stats")
    @RequiresPermission(FEED_VIEW)
    @Operation(
            summary = "Tells how many versions of packages the built-in feed of the space holds",
            description = "Every version of every package counts.")
    public Uni<FeedStatisticsView> statistics(String spaceId) {
        Links links = Links.of("Self", "/api/" + spaceId + "/feeds/stats");
        return documents.read(() -> store.packagesIn(spaceId)).map(count -> new FeedStatisticsView(count, links));
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(FEED_VIEW)
    @Operation(
            summary = "Gives one feed, without its secrets",
            description = "HasValue tells whether a secret is stored. Its links lead to the searches for packages.")
    public Uni<FeedView> get(String spaceId, String id) {
        return documents.read(() -> store.get(spaceId, id)).map(FeedView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FeedView.class)))
    @RequiresPermission(FEED_EDIT)
    @Operation(
            summary = "Creates an external feed",
            description = "What a feed needs depends on its FeedType; secrets go into NewValue and are kept sealed."
                    + " External feeds are kept, but Slipway does not ask them for packages yet.")
    public Uni<FeedView> create(String spaceId, FeedChange change) {
        return edit.create(spaceId, change, caller.caller()).map(FeedView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(FEED_EDIT)
    @Operation(
            summary = "Replaces a feed",
            description = "A secret that is left out, or sent as {HasValue: true, NewValue: null}, stays as it was;"
                    + " {HasValue: false} takes it away. The FeedType never changes.")
    public Uni<FeedView> change(String spaceId, String id, FeedChange change) {
        return edit.change(spaceId, id, change, caller.caller()).map(FeedView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(FEED_EDIT)
    @Operation(
            summary = "Deletes an external feed that no step takes packages from; the built-in feed stays",
            description =
                    "Answers 409 for the built-in feed, and while a step of a deployment process takes packages from the feed.")
    public Uni<Void> delete(String spaceId, String id) {
        return edit.delete(spaceId, id, caller.caller());
    }
}
