package dev.slipway.release.packages;

import static dev.slipway.rest.Permission.FEED_VIEW;

import dev.slipway.release.packages.FeedPackageStore.Wanted;
import dev.slipway.release.packages.FeedPackages.Patterns;
import dev.slipway.release.versions.TagPattern;
import dev.slipway.release.versions.VersionPattern;
import dev.slipway.release.versions.VersionRange;
import dev.slipway.rest.ListAddress;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/{spaceId}/feeds/{feedId}/packages")
@Tag(name = "Feeds")
class FeedPackagesResource {

    private final FeedPackages packages;

    FeedPackagesResource(FeedPackages packages) {
        this.packages = packages;
    }

    @GET
    @Path("/versions")
    @RequiresPermission(FEED_VIEW)
    @Operation(
            summary = "Lists versions of a package in a feed, the highest first by SemVer, or the one published last",
            description =
                    "versionRange is a range such as [1.0,2.0); preReleaseTag a regular expression for what stands behind"
                            + " the numbers, ^$ for final versions; versionTagRegex one for the whole version, for those that are no SemVer;"
                            + " versioningStrategy=MostRecentlyPublished puts what was published last first; includePreRelease=false leaves pre-releases out; filter is a part of"
                            + " the version. External feeds are not asked yet and answer 400.")
    public Uni<Page<PackageVersionView>> versions(
            String spaceId,
            @Parameter(description = "Id of the feed") String feedId,
            @Parameter(description = "The id of the package, in any case") @QueryParam("packageId") @DefaultValue("")
                    String packageId,
            @Parameter(description = "Only versions with this text in them") @QueryParam("filter") @DefaultValue("")
                    String filter,
            @Parameter(description = "false leaves pre-releases out")
                    @QueryParam("includePreRelease")
                    @DefaultValue("true")
                    String includePreRelease,
            @Parameter(description = "Only versions in this range, for example [1.0,2.0)")
                    @QueryParam("versionRange")
                    @DefaultValue("")
                    String versionRange,
            @Parameter(
                            description =
                                    "Only versions whose pre-release matches this regular expression; ^$ for final versions")
                    @QueryParam("preReleaseTag")
                    @DefaultValue("")
                    String preReleaseTag,
            @Parameter(description = "Only versions that match this regular expression")
                    @QueryParam("versionTagRegex")
                    @DefaultValue("")
                    String versionTagRegex,
            @Parameter(description = "SemVer, the highest first, or MostRecentlyPublished")
                    @QueryParam("versioningStrategy")
                    @DefaultValue("")
                    String versioningStrategy,
            @BeanParam PageRequest page) {
        Wanted wanted = new Wanted(
                packageId.strip(),
                filter.strip(),
                !includePreRelease.strip().equalsIgnoreCase("false"),
                versionRange.isBlank() ? null : VersionRange.parse(versionRange),
                VersionOrder.parse(versioningStrategy));
        String path = new ListAddress("/api/" + spaceId + "/feeds/" + feedId + "/packages/versions")
                .with("packageId", packageId)
                .with("filter", filter)
                .with("includePreRelease", wanted.includesPreReleases() ? null : "false")
                .with("versionRange", versionRange)
                .with("preReleaseTag", preReleaseTag)
                .with("versionTagRegex", versionTagRegex)
                .with("versioningStrategy", versioningStrategy)
                .path();
        Patterns patterns = new Patterns(
                preReleaseTag.isBlank() ? null : TagPattern.parse(preReleaseTag.strip()),
                versionTagRegex.isBlank() ? null : VersionPattern.parse(versionTagRegex.strip()));
        return packages.versions(spaceId, feedId, wanted, patterns, page)
                .map(found -> Page.of(
                        "PackageVersion",
                        found.items().stream().map(PackageVersionView::of).toList(),
                        found.total(),
                        page,
                        path));
    }

    @GET
    @Path("/search")
    @RequiresPermission(FEED_VIEW)
    @Operation(
            summary = "Finds packages of a feed by a part of their id",
            description = "Each with its highest version. External feeds are not asked yet and answer 400.")
    public Uni<Page<PackageDescriptionView>> search(
            String spaceId,
            @Parameter(description = "Id of the feed") String feedId,
            @Parameter(description = "A part of the id of packages, in any case; empty for all")
                    @QueryParam("term")
                    @DefaultValue("")
                    String term,
            @BeanParam PageRequest page) {
        String path = new ListAddress("/api/" + spaceId + "/feeds/" + feedId + "/packages/search")
                .with("term", term)
                .path();
        return packages.search(spaceId, feedId, term.strip(), page)
                .map(found -> Page.of(
                        "PackageDescription",
                        found.items().stream().map(PackageDescriptionView::of).toList(),
                        found.total(),
                        page,
                        path));
    }
}
