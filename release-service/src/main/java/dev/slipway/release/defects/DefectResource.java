package dev.slipway.release.defects;

import dev.slipway.release.releases.FindReleases;
import dev.slipway.release.releases.ReleaseId;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.OptionalBody;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Defects of a release over HTTP. */
@Tag(name = "Defects")
@Path("/api/{spaceId}/releases/{id}/defects")
public class DefectResource {

    private final BlockRelease block;
    private final DefectStore store;
    private final FindReleases releases;
    private final CurrentCaller caller;

    DefectResource(BlockRelease block, DefectStore store, FindReleases releases, CurrentCaller caller) {
        this.block = block;
        this.store = store;
        this.releases = releases;
        this.caller = caller;
    }

    /** Body of a report. */
    @Schema(name = "DefectReport")
    record Report(@Nullable String description) {}

    static String path(String spaceId, String releaseId) {
        return "/api/" + spaceId + "/releases/" + releaseId + "/defects";
    }

    @GET
    @RequiresPermission(Permission.RELEASE_VIEW)
    @Operation(summary = "Lists defects of a release", description = "The newest first, resolved ones among them.")
    public Uni<Page<DefectView>> list(
            @PathParam("spaceId") String spaceId, @PathParam("id") String id, @BeanParam PageRequest page) {
        var releaseId = new ReleaseId(id);
        return releases.byId(spaceId, releaseId)
                .chain(release -> store.list(release.id(), page.skip(), page.take()))
                .map(found -> Page.of(
                        "Defect",
                        found.items().stream()
                                .map(defect -> DefectView.of(defect, spaceId))
                                .toList(),
                        found.total(),
                        page,
                        path(spaceId, id)));
    }

    @POST
    @RequiresPermission(Permission.DEFECT_REPORT)
    @Operation(
            summary = "Blocks a release from going further",
            description = "Phases behind the one it is in are closed until the defect is resolved. A release has "
                    + "one unresolved defect at most.")
    public Uni<DefectView> report(@PathParam("spaceId") String spaceId, @PathParam("id") String id, Report report) {
        return block.report(spaceId, new ReleaseId(id), report.description(), caller.caller())
                .map(defect -> DefectView.of(defect, spaceId));
    }

    @POST
    @Path("/resolve")
    @RequiresPermission(Permission.DEFECT_RESOLVE)
    @Operation(
            summary = "Lets a blocked release go on",
            description = "Resolves its defect; nothing happens when there is none.")
    public Uni<Response> resolve(
            @PathParam("spaceId") String spaceId, @PathParam("id") String id, @OptionalBody @Nullable Object ignored) {
        return block.resolve(spaceId, new ReleaseId(id), caller.caller())
                .replaceWith(() -> Response.ok("").build());
    }
}
