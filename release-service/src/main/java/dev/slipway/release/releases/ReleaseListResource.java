package dev.slipway.release.releases;

import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Releases of a project or a channel, newest first. */
@Tag(name = "Releases")
@Path("/api/{spaceId}")
public class ReleaseListResource {

    private final FindReleases find;

    ReleaseListResource(FindReleases find) {
        this.find = find;
    }

    @GET
    @Path("/projects/{project}/releases")
    @RequiresPermission(Permission.RELEASE_VIEW)
    @Operation(
            summary = "Lists releases of a project, newest first",
            description = "The project is named by id or slug; searchByVersion finds a part of the version.")
    public Uni<Page<ReleaseView>> ofProject(
            @PathParam("spaceId") String spaceId,
            @PathParam("project") String project,
            @QueryParam("searchByVersion") @DefaultValue("") String search,
            @BeanParam PageRequest page) {
        var path = path(spaceId, "projects", project, search);
        return find.ofProject(spaceId, project, search.strip(), page)
                .map(found -> ReleaseResource.view(found, page, path));
    }

    @GET
    @Path("/projects/{project}/releases/{version}")
    @RequiresPermission(Permission.RELEASE_VIEW)
    @Operation(
            summary = "Gets the release of a project by its version",
            description =
                    "404 when the project has no release of that version. 1.0.1 and 1.0.01 are the same " + "version.")
    public Uni<ReleaseView> byVersion(
            @PathParam("spaceId") String spaceId,
            @PathParam("project") String project,
            @PathParam("version") String version) {
        return find.byVersion(spaceId, project, version).map(ReleaseView::of);
    }

    @GET
    @Path("/channels/{channel}/releases")
    @RequiresPermission(Permission.RELEASE_VIEW)
    @Operation(
            summary = "Lists releases of a channel, newest first",
            description = "searchByVersion finds a part of the version.")
    public Uni<Page<ReleaseView>> ofChannel(
            @PathParam("spaceId") String spaceId,
            @PathParam("channel") String channel,
            @QueryParam("searchByVersion") @DefaultValue("") String search,
            @BeanParam PageRequest page) {
        var path = path(spaceId, "channels", channel, search);
        return find.ofChannel(spaceId, channel, search.strip(), page)
                .map(found -> ReleaseResource.view(found, page, path));
    }

    @GET
    @Path("/projects/{project}/channels/{channel}/releases")
    @RequiresPermission(Permission.RELEASE_VIEW)
    @Operation(
            summary = "Lists releases of a channel by way of its project, newest first",
            description = "404 when the channel is of another project; searchByVersion finds a part of the version.")
    public Uni<Page<ReleaseView>> ofChannelOfProject(
            @PathParam("spaceId") String spaceId,
            @PathParam("project") String project,
            @PathParam("channel") String channel,
            @QueryParam("searchByVersion") @DefaultValue("") String search,
            @BeanParam PageRequest page) {
        var path = path(spaceId, "projects/" + project + "/channels", channel, search);
        return find.ofChannel(spaceId, project, channel, search.strip(), page)
                .map(found -> ReleaseResource.view(found, page, path));
    }

    private static String path(String spaceId, String owners, String owner, String search) {
        var path = "/api/" + spaceId + "/" + owners + "/" + owner + "/releases";
        return search.isBlank() ? path : path + "?searchByVersion=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }
}
