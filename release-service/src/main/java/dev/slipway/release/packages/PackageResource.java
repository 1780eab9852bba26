package dev.slipway.release.packages;

import static dev.slipway.rest.Permission.BUILT_IN_FEED_ADMINISTER;
import static dev.slipway.rest.Permission.BUILT_IN_FEED_DOWNLOAD;
import static dev.slipway.rest.Permission.FEED_VIEW;

import dev.slipway.release.packages.PackageStore.Wanted;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.IdList;
import dev.slipway.rest.ListAddress;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/{spaceId}/packages")
@Tag(name = "Packages", description = "Versions of packages in the built-in feed")
class PackageResource {

    private final FindPackages find;
    private final DeletePackages delete;
    private final PackageStore store;
    private final CurrentCaller caller;

    PackageResource(FindPackages find, DeletePackages delete, PackageStore store, CurrentCaller caller) {
        this.find = find;
        this.delete = delete;
        this.store = store;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(FEED_VIEW)
    @Operation(
            summary = "Lists versions of packages by id, the highest version first",
            description =
                    "filter narrows the list to packages with this text in their id, nuGetPackageId to one package;"
                            + " latest=true gives the highest version of each package only. There are no release notes in it.")
    public Uni<Page<PackageView>> list(
            String spaceId,
            @Parameter(description = "Only packages with this text in their id, in any case")
                    @QueryParam("filter")
                    @DefaultValue("")
                    String filter,
            @Parameter(description = "Only versions of the package with this id, in any case")
                    @QueryParam("nuGetPackageId")
                    @DefaultValue("")
                    String packageId,
            @Parameter(description = "true gives the highest version of each package only")
                    @QueryParam("latest")
                    @DefaultValue("")
                    String latest,
            @BeanParam PageRequest page) {
        Wanted wanted = new Wanted(spaceId, packageId.strip(), filter.strip(), Boolean.parseBoolean(latest.strip()));
        String path = new ListAddress("/api/" + spaceId + "/packages")
                .with("filter", filter)
                .with("nuGetPackageId", packageId)
                .with("latest", latest)
                .path();
        return store.list(wanted, page)
                .map(found -> Page.of(
                        "Package", found.items().stream().map(PackageView::of).toList(), found.total(), page, path));
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(FEED_VIEW)
    @Operation(
            summary = "Gives one version of a package",
            description = "With the build information of the same version, when a build server told some.")
    public Uni<PackageView> get(String spaceId, String id) {
        return find.get(spaceId, id).map(PackageView::of);
    }

    @GET
    @Path("/notes")
    @RequiresPermission(FEED_VIEW)
    @Operation(
            summary = "Gives the packages that the ids name, as a bare array",
            description = "Slipway does not read release notes out of packages, so there are none in it.")
    public Uni<List<PackageView>> notes(
            String spaceId,
            @Parameter(description = "Ids of the documents wanted, such as Packages-1,Packages-2")
                    @QueryParam("packageIds")
                    List<String> packageIds) {
        return store.find(spaceId, IdList.of(packageIds).ids())
                .map(found -> found.stream().map(PackageView::of).toList());
    }

    @GET
    @Path("/{id}/raw")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @RequiresPermission(BUILT_IN_FEED_DOWNLOAD)
    @Operation(
            summary = "Downloads the file of a version of a package",
            description = "The file as it was uploaded, under its name of id, version and extension.")
    public Uni<RestResponse<java.nio.file.Path>> download(String spaceId, String id) {
        return find.download(spaceId, id).map(found -> RestResponse.ResponseBuilder.ok(found.content())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + found.stored().fileName() + "\"")
                .build());
    }

    @GET
    @Path("/{packageId}/{version}/delta-signature")
    @APIResponse(responseCode = "404", description = "Always: upload the whole package")
    @RequiresPermission(FEED_VIEW)
    @Operation(
            summary = "Says that differences cannot be uploaded",
            description =
                    "Slipway takes whole packages only: clients that ask for the signature of a former version get 404 and"
                            + " upload the whole file to packages/raw instead.")
    public Uni<Void> deltaSignature(
            String spaceId,
            @Parameter(description = "The id of the package") String packageId,
            @Parameter(description = "A version of the package") String version) {
        throw DomainException.notFound(
                "Slipway keeps no signatures for uploads of differences: upload the whole package to"
                        + " packages/raw.");
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(BUILT_IN_FEED_ADMINISTER)
    @Operation(
            summary = "Deletes one version of a package",
            description = "The file goes with it. Releases that name this version stay as they are.")
    public Uni<Void> delete(String spaceId, String id) {
        return delete.delete(spaceId, id, caller.caller());
    }

    @DELETE
    @Path("/bulk")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(BUILT_IN_FEED_ADMINISTER)
    @Operation(
            summary = "Deletes the versions of packages that the ids name, as far as they are there",
            description = "At most 1000 at once; without ids it answers 400.")
    public Uni<Void> deleteAll(
            String spaceId,
            @Parameter(description = "Ids of the documents to delete, such as a,b; at least one") @QueryParam("ids")
                    List<String> ids) {
        return delete.deleteAll(spaceId, IdList.of(ids).ids(), caller.caller());
    }
}
