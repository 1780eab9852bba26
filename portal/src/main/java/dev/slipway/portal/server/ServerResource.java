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
import org.jspecify.annotations.Nullable;

/** What clients ask about the server itself. */
@Path("/api")
@Produces("application/json")
class ServerResource {
    record StatusView(
            boolean isDatabaseEncrypted,
            boolean isInMaintenanceMode,
            boolean isMajorMinorUpgrade,
            boolean isPotentialClone,
            boolean isUpgradeAvailable,
            @Nullable String maintenanceExpires,
            @Nullable String maximumAvailableVersion,
            @Nullable String maximumAvailableVersionCoveredByLicense,
            Links links) {}

    record HealthView(
            boolean isOperatingNormally,
            boolean isCompliantWithLicense,
            boolean isEntireClusterReadOnly,
            boolean isEntireClusterDrainingTasks,
            String description,
            Links links) {}

    record CapabilitiesView(List<String> capabilities) {}

    record TogglesView(List<Toggle> featureToggles) {
        record Toggle(String name, boolean isEnabled) {}
    }

    record Provider(
            String name, boolean formsLoginEnabled, String formsUsernameIdentifier, String identityType, Links links) {}

    record Providers(
            List<Provider> authenticationProviders, boolean autoLoginEnabled, boolean isAuthenticated, Links links) {}

    record PingView(boolean isDraining) {}

    @GET
    @Path("/serverstatus")
    @RequiresPermission(Permission.SPACE_VIEW)
    public StatusView status() {
        return new StatusView(
                false, false, false, false, false, null, null, null, Links.of("Self", "/api/serverstatus"));
    }

    @GET
    @Path("/serverstatus/health")
    @PublicRoute
    public HealthView health() {
        return new HealthView(
                true,
                true,
                false,
                false,
                "Slipway is operating normally.",
                Links.of("Self", "/api/serverstatus/health"));
    }

    @GET
    @Path("/octopusservernodes/ping")
    @PublicRoute
    public PingView ping() {
        return new PingView(false);
    }

    @GET
    @Path("/capabilities")
    @RequiresPermission(Permission.SPACE_VIEW)
    public CapabilitiesView capabilities() {
        return new CapabilitiesView(
                List.of("GetAllSpacesRequest", "CreateReleaseCommandV1", "CreateDeploymentUntenantedCommandV1"));
    }

    /** Nothing is switched on; a list that lacks a name says so. Never 404: the CLI would give up. */
    @GET
    @Path("/configuration/feature-toggles")
    @RequiresPermission(Permission.SPACE_VIEW)
    public TogglesView toggles(@QueryParam("Name") @Nullable String name) {
        return new TogglesView(name == null ? List.of() : List.of(new TogglesView.Toggle(name, false)));
    }

    @GET
    @Path("/authentication")
    @PublicRoute
    public Providers providers() {
        return new Providers(
                List.of(new Provider("Slipway", true, "Username", "UsernamePassword", Links.none())),
                false,
                false,
                Links.of("Self", "/api/authentication"));
    }
}
