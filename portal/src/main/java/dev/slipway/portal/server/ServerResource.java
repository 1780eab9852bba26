package dev.slipway.portal.server;

import dev.slipway.rest.Links;
import dev.slipway.rest.Permission;
import dev.slipway.rest.PublicRoute;
import dev.slipway.rest.RequiresPermission;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What clients ask about the server itself. */
@Path("/api")
@Produces("application/json")
@Tag(name = "Server")
class ServerResource {
    @Schema(name = "Capabilities")
    record CapabilitiesView(List<String> capabilities) {}

    @Schema(name = "FeatureToggles")
    record TogglesView(List<Toggle> featureToggles) {
        @Schema(name = "FeatureToggle")
        record Toggle(String name, boolean isEnabled) {}
    }

    @Schema(name = "AuthenticationProvider")
    record Provider(
            String name, boolean formsLoginEnabled, String formsUsernameIdentifier, String identityType, Links links) {}

    @Schema(name = "AuthenticationProviders")
    record Providers(
            List<Provider> authenticationProviders, boolean autoLoginEnabled, boolean isAuthenticated, Links links) {}

    @GET
    @Path("/capabilities")
    @RequiresPermission(Permission.SPACE_VIEW)
    @Operation(summary = "Lists the newer requests that this server understands")
    public CapabilitiesView capabilities() {
        return new CapabilitiesView(
                List.of("GetAllSpacesRequest", "CreateReleaseCommandV1", "CreateDeploymentUntenantedCommandV1"));
    }

    /** Nothing is switched on; a list that lacks a name says so. Never 404: the CLI would give up. */
    @GET
    @Path("/configuration/feature-toggles")
    @RequiresPermission(Permission.SPACE_VIEW)
    @Operation(
            summary = "Tells whether a feature is switched on",
            description = "No feature of this list is: clients then use the ways that always work.")
    public TogglesView toggles(@QueryParam("Name") @Nullable String name) {
        return new TogglesView(name == null ? List.of() : List.of(new TogglesView.Toggle(name, false)));
    }

    @GET
    @Path("/authentication")
    @PublicRoute
    @Operation(summary = "Lists the ways to sign in")
    public Providers providers() {
        return new Providers(
                List.of(new Provider("Slipway", true, "Username", "UsernamePassword", Links.none())),
                false,
                false,
                Links.of("Self", "/api/authentication"));
    }
}
