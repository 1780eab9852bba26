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

/** Channels by way of their project, which may be named by its slug. */
@Path("/api/{spaceId}/projects/{project}/channels")
@Tag(name = "Channels", description = "Ways of releasing one project")
class ProjectChannelResource {

    private final ChannelStore store;
    private final EditChannels edit;
    private final Documents documents;
    private final CurrentCaller caller;

    ProjectChannelResource(ChannelStore store, EditChannels edit, Documents documents, CurrentCaller caller) {
        this.store = store;
        this.edit = edit;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(PROCESS_VIEW)
    @Operation(
            summary = "Lists the channels of a project",
            description = "The oldest first; the project is named by id or slug. Narrow the list by ids or by a "
                    + "part of the name in any case. Unknown ids are left out. A page names the next one in its"
                    + " link Page.Next, which the last page does not have.")
    public Uni<Page<ChannelView>> list(
            String spaceId,
            String project,
            @QueryParam("ids") List<String> ids,
            @QueryParam("partialName") @Nullable String partialName,
            @BeanParam PageRequest page) {
        Filter filter =
                Filter.space(spaceId).named(partialName).among(IdList.of(ids).ids());
        String path = ListPath.of("/api/" + spaceId + "/projects/" + project + "/channels", filter);
        return documents
                .read(() -> store.project(spaceId, project)
                        .flatMap(projectId -> store.list(filter.and("projectId", projectId), page)))
                .map(found -> Page.of("Channel", found.map(ChannelView::of).items(), found.total(), page, path));
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(PROCESS_VIEW)
    @Operation(summary = "Gives one channel of a project", description = "404 when the channel is of another project.")
    public Uni<ChannelView> get(String spaceId, String project, String id) {
        return documents.read(() -> ofProject(spaceId, project, id)).map(ChannelView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChannelView.class)))
    @RequiresPermission(PROCESS_EDIT)
    @Operation(
            summary = "Creates a channel of a project",
            description = "The same as POST channels, for the project in the address.")
    public Uni<ChannelView> create(String spaceId, String project, ChannelChange change) {
        return edit.create(spaceId, project, change, caller.caller()).map(ChannelView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(PROCESS_EDIT)
    @Operation(
            summary = "Replaces a channel of a project",
            description = "What is left out counts as empty, except for the slug, which stays. Read it, change it, "
                    + "send it back: links and what the server owns are ignored.")
    public Uni<ChannelView> change(String spaceId, String project, String id, ChannelChange change) {
        return documents
                .read(() -> ofProject(spaceId, project, id))
                .flatMap(channel -> edit.change(spaceId, id, change, caller.caller()))
                .map(ChannelView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(PROCESS_EDIT)
    @Operation(
            summary = "Deletes a channel of a project",
            description = "The channel must not be the default and have no releases; 409 says what is in the way.")
    public Uni<Void> delete(String spaceId, String project, String id) {
        return documents
                .read(() -> ofProject(spaceId, project, id))
                .flatMap(channel -> edit.delete(spaceId, id, caller.caller()));
    }

    private Uni<Channel> ofProject(String spaceId, String project, String id) {
        return store.project(spaceId, project).flatMap(projectId -> store.getOf(projectId, spaceId, id));
    }
}
