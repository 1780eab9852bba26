package dev.slipway.release.releases;

import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.IdList;
import dev.slipway.rest.ListAddress;
import dev.slipway.rest.OptionalBody;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import dev.slipway.rest.idempotency.KeyedAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Releases over HTTP. */
@Tag(name = "Releases")
@Path("/api/{spaceId}/releases")
public class ReleaseResource {

    private final CreateRelease create;
    private final FindReleases find;
    private final EditRelease edit;
    private final DeleteRelease delete;
    private final SnapshotVariables snapshotVariables;
    private final CurrentCaller caller;
    private final KeyedAnswer answer;

    ReleaseResource(
            CreateRelease create,
            FindReleases find,
            EditRelease edit,
            DeleteRelease delete,
            SnapshotVariables snapshotVariables,
            CurrentCaller caller,
            KeyedAnswer answer) {
        this.create = create;
        this.find = find;
        this.edit = edit;
        this.delete = delete;
        this.snapshotVariables = snapshotVariables;
        this.caller = caller;
        this.answer = answer;
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReleaseView.class)))
    @RequiresPermission(Permission.RELEASE_CREATE)
    @Operation(
            summary = "Creates a release of a project under a version",
            description = "Freezes the steps and variables of the project. What the lifecycle deploys to by itself "
                    + "is deployed to at once. The version may be a mask such as 1.0.i.")
    public Uni<ReleaseView> create(
            @PathParam("spaceId") String spaceId,
            @QueryParam("ignoreChannelRules") boolean ignoreChannelRules,
            ReleaseRequest request) {
        return create.create(
                        spaceId,
                        request.toNewRelease(ignoreChannelRules, caller.caller()),
                        answer.of(201, created -> ReleaseView.of(created.release())))
                .map(created -> ReleaseView.of(created.release()));
    }

    @POST
    @Path("/create/v1")
    @RequiresPermission(Permission.RELEASE_CREATE)
    @Operation(
            summary = "Creates a release, with a version by the project's template when none is given",
            description = "Project and channel by name, slug or id. With ignoreIfAlreadyExists the release that has"
                    + " the version is given back (200). Package versions are chosen for places of the process "
                    + "as in step:version; places that nobody names stay open.")
    public Uni<RestResponse<CreatedReleaseView>> createByName(
            @PathParam("spaceId") String spaceId, CreateReleaseCommand command) {
        return create.create(spaceId, command.toNewRelease(caller.caller()), answer.of(201, CreatedReleaseView::of))
                .map(created -> RestResponse.status(
                        created.existedBefore() ? Response.Status.OK : Response.Status.CREATED,
                        CreatedReleaseView.of(created)));
    }

    @GET
    @RequiresPermission(Permission.RELEASE_VIEW)
    @Operation(
            summary = "Lists releases, newest first",
            description = "Of all projects. Narrow the list by ids; unknown ones are left out.")
    public Uni<Page<ReleaseView>> list(
            @PathParam("spaceId") String spaceId,
            @QueryParam("ids") @Nullable List<String> ids,
            @BeanParam PageRequest page) {
        var wanted = IdList.of(ids).ids();
        var path = new ListAddress("/api/" + spaceId + "/releases")
                .with("ids", String.join(",", wanted))
                .path();
        return find.inSpace(spaceId, wanted, page).map(found -> view(found, page, path));
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(Permission.RELEASE_VIEW)
    @Operation(summary = "Gets a release", description = "404 when the space has no such release.")
    public Uni<ReleaseView> get(@PathParam("spaceId") String spaceId, @PathParam("id") String id) {
        return find.byId(spaceId, new ReleaseId(id)).map(ReleaseView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(Permission.RELEASE_EDIT)
    @Operation(
            summary = "Changes version, notes and selections of a release",
            description = "Replaces the whole: selections, custom fields and notes that are left out are emptied. What"
                    + " it froze of process and variables stays, and so does its channel. The packages of a release that"
                    + " was deployed stay when they are left out; 409 when others are sent.")
    public Uni<ReleaseView> edit(
            @PathParam("spaceId") String spaceId, @PathParam("id") String id, ReleaseRequest request) {
        return edit.edit(spaceId, new ReleaseId(id), request, caller.caller()).map(ReleaseView::of);
    }

    /** 200 with an empty body: older clients take 204 for an error. */
    @DELETE
    @Path("/{id}")
    @RequiresPermission(Permission.RELEASE_DELETE)
    @Operation(
            summary = "Deletes a release of which no deployment waits or runs",
            description = "With its defects and what is known of its deployments. 409 names deployments that wait "
                    + "or run.")
    public Uni<Response> delete(@PathParam("spaceId") String spaceId, @PathParam("id") String id) {
        return delete.delete(spaceId, new ReleaseId(id), caller.caller())
                .replaceWith(() -> Response.ok("").build());
    }

    @POST
    @Path("/{id}/snapshot-variables")
    @RequiresPermission(Permission.RELEASE_EDIT)
    @Operation(
            summary = "Captures the current variables for a release",
            description = "Later deployments of the release use them; earlier ones keep theirs.")
    public Uni<ReleaseView> snapshotVariables(
            @PathParam("spaceId") String spaceId, @PathParam("id") String id, @OptionalBody @Nullable Object ignored) {
        return snapshotVariables
                .update(spaceId, new ReleaseId(id), caller.caller())
                .map(ReleaseView::of);
    }

    static Page<ReleaseView> view(ReleaseListStore.Found found, PageRequest page, String path) {
        return Page.of("Release", found.items().stream().map(ReleaseView::of).toList(), found.total(), page, path);
    }
}
