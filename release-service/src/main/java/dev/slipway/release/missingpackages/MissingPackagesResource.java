package dev.slipway.release.missingpackages;

import dev.slipway.release.releases.FindReleases;
import dev.slipway.release.releases.ReleaseId;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/{spaceId}/releases/{id}/missingpackages")
@Tag(name = "Releases")
class MissingPackagesResource {

    private final FindReleases releases;
    private final MissingPackageStore store;

    MissingPackagesResource(FindReleases releases, MissingPackageStore store) {
        this.releases = releases;
        this.store = store;
    }

    @Schema(name = "MissingPackages")
    record MissingPackagesView(List<PackageView> packages) {}

    /** @param id of the package, not of the document */
    @Schema(name = "MissingPackage")
    record PackageView(String id, String version) {}

    @GET
    @RequiresPermission(Permission.RELEASE_VIEW)
    @Operation(
            summary = "Lists packages of a release that the built-in feed does not have any more",
            description = "Of the versions that the release chose. Packages of external feeds are not looked up.")
    public Uni<MissingPackagesView> missing(String spaceId, String id) {
        return releases.byId(spaceId, new ReleaseId(id))
                .chain(release -> store.chosen(release.id()))
                .chain(chosen -> store.missing(spaceId, chosen))
                .map(missing -> new MissingPackagesView(missing.stream()
                        .map(each -> new PackageView(each.packageId(), each.version()))
                        .toList()));
    }
}
