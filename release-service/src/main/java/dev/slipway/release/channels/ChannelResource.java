package dev.slipway.release.channels;

import static dev.slipway.rest.Permission.PROCESS_EDIT;
import static dev.slipway.rest.Permission.PROCESS_VIEW;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.ListPath;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.IdList;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/channels")
@Tag(name = "Channels", description = "Ways of releasing one project")
class ChannelResource {

    private final ChannelStore store;
    private final EditChannels edit;
    private final Documents documents;
    private final CurrentCaller caller;

    ChannelResource(ChannelStore store, EditChannels edit, Documents documents, CurrentCaller caller) {
        this.store = store;
        this.edit = edit;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(PROCESS_VIEW)
    @Operation(
            summary = "Lists the channels of all projects",
            description = "Narrow the list by ids or by a part of the name in any case. Unknown ids are left out. A"
                    + " page names the next one in its link Page.Next, which the last page does not have.")
    public Uni<Page<ChannelView>> list(
            String spaceId,
            @QueryParam("ids") List<String> ids,
            @QueryParam("partialName") @Nullable String partialName,
            @BeanParam PageRequest page) {
        Filter filter =
                Filter.space(spaceId).named(partialName).among(IdList.of(ids).ids());
        String path = ListPath.of("/api/" + spaceId + "/channels", filter);
        return documents
                .read(() -> store.list(filter, page))
                .map(found -> Page.of("Channel", found.map(ChannelView::of).items(), found.total(), page, path));
    }

    @GET
    @Path("/all")
    @RequiresPermission(PROCESS_VIEW)
    @Operation(
            summary = "Gives all channels of the space as a bare array",
            description = "Everything at once, without pages; narrow it by ids.")
    public Uni<List<ChannelView>> all(String spaceId, @QueryParam("ids") List<String> ids) {
        Filter filter = Filter.space(spaceId).among(IdList.of(ids).ids());
        return documents.read(() -> store.list(filter, null)).map(found -> found.map(ChannelView::of)
                .items());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(PROCESS_VIEW)
    @Operation(
            summary = "Gives one channel",
            description = "404 when the space has no such channel. Names are not ids: look a name up in the list.")
    public Uni<ChannelView> get(String spaceId, String id) {
        return documents.read(() -> store.get(spaceId, id)).map(ChannelView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChannelView.class)))
    @RequiresPermission(PROCESS_EDIT)
    @Operation(
            summary = "Creates a channel of the project that ProjectId names",
            description = "The name must be free in the project. Without LifecycleId the channel goes by the "
                    + "lifecycle of its project. Rules take version ranges in the notation of NuGet and a "
                    + "regular expression for pre-releases.")
    public Uni<ChannelView> create(String spaceId, ChannelChange change) {
        return edit.create(spaceId, null, change, caller.caller()).map(ChannelView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(PROCESS_EDIT)
    @Operation(
            summary = "Replaces a channel",
            description = "What is left out counts as empty, except for the slug, which stays. Read it, change it, "
                    + "send it back: links and what the server owns are ignored. IsDefault makes it the default"
                    + " in place of the one before.")
    public Uni<ChannelView> change(String spaceId, String id, ChannelChange change) {
        return edit.change(spaceId, id, change, caller.caller()).map(ChannelView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(PROCESS_EDIT)
    @Operation(
            summary = "Deletes a channel that is not the default and has no releases",
            description = "409 names some of its releases. Make another channel the default first.")
    public Uni<Void> delete(String spaceId, String id) {
        return edit.delete(spaceId, id, caller.caller());
    }
}
