package dev.slipway.release.buildinformation;

import static dev.slipway.rest.Permission.BUILD_INFORMATION_ADMINISTER;
import static dev.slipway.rest.Permission.BUILD_INFORMATION_PUSH;
import static dev.slipway.rest.Permission.FEED_VIEW;

import dev.slipway.release.buildinformation.BuildInformationStore.Wanted;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.OverwriteMode;
import dev.slipway.rest.CurrentCaller;
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
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/build-information")
@Tag(name = "Build information", description = "What build servers tell of the versions of packages")
class BuildInformationResource {

    private final EditBuildInformation edit;
    private final BuildInformationStore store;
    private final CurrentCaller caller;

    BuildInformationResource(EditBuildInformation edit, BuildInformationStore store, CurrentCaller caller) {
        this.edit = edit;
        this.store = store;
        this.caller = caller;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BuildInformationView.class)))
    @RequiresPermission(BUILD_INFORMATION_PUSH)
    @Operation(
            summary = "Keeps what a build server tells of a version of a package",
            description = "The package need not be there. When there is build information of this version already, the"
                    + " overwriteMode decides: FailIfExists (the default) answers 409, IgnoreIfExists and OverwriteExisting"
                    + " answer 200; replacing needs the permission BuildInformationAdminister. Addresses of commits follow from"
                    + " a VcsRoot on GitHub, GitLab or Bitbucket, work items from commits on GitHub that close issues.")
    public Uni<RestResponse<BuildInformationView>> push(
            String spaceId,
            @Parameter(
                            description =
                                    "What to do when this version is there already: FailIfExists, IgnoreIfExists or OverwriteExisting")
                    @QueryParam("overwriteMode")
                    @Nullable
                    String overwriteMode,
            BuildInformationChange change) {
        OverwriteMode mode =
                OverwriteMode.parse(Given.text(overwriteMode).isEmpty() ? change.overwriteMode() : overwriteMode);
        return edit.push(spaceId, change, mode, caller.caller()).map(kept -> RestResponse.ResponseBuilder.create(
                        kept.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        BuildInformationView.of(kept.information()))
                .build());
    }

    @GET
    @RequiresPermission(FEED_VIEW)
    @Operation(
            summary = "Lists build information by package, the highest version first",
            description = "packageId narrows the list to one package, filter to packages with this text in their name;"
                    + " latest=true gives the highest version of each package only.")
    public Uni<Page<BuildInformationView>> list(
            String spaceId,
            @Parameter(description = "The id of the package, in any case") @QueryParam("packageId") @DefaultValue("")
                    String packageId,
            @Parameter(description = "Only packages with this text in their id, in any case")
                    @QueryParam("filter")
                    @DefaultValue("")
                    String filter,
            @Parameter(description = "true gives the highest version of each package only")
                    @QueryParam("latest")
                    @DefaultValue("")
                    String latest,
            @BeanParam PageRequest page) {
        Wanted wanted = new Wanted(spaceId, packageId.strip(), filter.strip(), Boolean.parseBoolean(latest));
        String path = new ListAddress("/api/" + spaceId + "/build-information")
                .with("packageId", packageId)
                .with("filter", filter)
                .with("latest", latest)
                .path();
        return store.list(wanted, page)
                .map(found -> Page.of(
                        "BuildInformation",
                        found.items().stream().map(BuildInformationView::of).toList(),
                        found.total(),
                        page,
                        path));
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(FEED_VIEW)
    @Operation(
            summary = "Gives the build information of one version of a package",
            description = "With the addresses of its commits and work items, where they are known.")
    public Uni<BuildInformationView> get(String spaceId, String id) {
        return edit.find(spaceId, id).map(BuildInformationView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(BUILD_INFORMATION_ADMINISTER)
    @Operation(
            summary = "Deletes the build information of one version of a package",
            description = "The package itself stays.")
    public Uni<Void> delete(String spaceId, String id) {
        return edit.delete(spaceId, id, caller.caller());
    }

    @DELETE
    @Path("/bulk")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(BUILD_INFORMATION_ADMINISTER)
    @Operation(
            summary = "Deletes the build information that the ids name, as far as it is there",
            description = "At most 1000 at once; without ids it answers 400.")
    public Uni<Void> deleteAll(
            String spaceId,
            @Parameter(description = "Ids of the documents to delete, such as a,b; at least one") @QueryParam("ids")
                    List<String> ids) {
        return edit.deleteAll(spaceId, IdList.of(ids).ids(), caller.caller());
    }
}
