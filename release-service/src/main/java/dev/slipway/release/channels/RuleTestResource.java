package dev.slipway.release.channels;

import static dev.slipway.rest.Permission.PROCESS_VIEW;

import dev.slipway.release.documents.Given;
import dev.slipway.rest.RequiresPermission;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/channels/rule-test")
@Tag(name = "Channels", description = "Ways of releasing one project")
class RuleTestResource {

    @GET
    @RequiresPermission(PROCESS_VIEW)
    @Operation(
            summary = "Tries a version rule",
            description = "Says whether a package version would pass a channel's version rule. Nothing is stored. What"
                    + " cannot be read is told in Errors, and IsValid is false then.")
    public RuleTestView test(
            String spaceId,
            @Parameter(description = "The version to try, for example 1.0.3-beta") @QueryParam("version") @Nullable
                    String version,
            @Parameter(description = "A range in NuGet's notation, for example [1.0,2.0)")
                    @QueryParam("versionRange")
                    @Nullable
                    String versionRange,
            @Parameter(description = "A regular expression for the pre-release, for example ^$ for none")
                    @QueryParam("preReleaseTag")
                    @Nullable
                    String preReleaseTag) {
        return tried(version, versionRange, preReleaseTag);
    }

    @POST
    @RequiresPermission(PROCESS_VIEW)
    @Operation(
            summary = "Tries a version rule given in the body",
            description = "The same as the GET, for rules that do not fit into an address.")
    public RuleTestView post(String spaceId, RuleTestRequest request) {
        return tried(request.version(), request.versionRange(), request.preReleaseTag());
    }

    private static RuleTestView tried(
            @Nullable String version, @Nullable String versionRange, @Nullable String preReleaseTag) {
        return RuleTestView.of(
                RuleVerdict.of(Given.text(version), Given.text(versionRange), Given.text(preReleaseTag)));
    }
}
