package dev.slipway.portal.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.portal.accounts.SignedIn;
import dev.slipway.rest.Links;
import dev.slipway.rest.Permission;
import dev.slipway.rest.PublicRoute;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where every client starts: who we are and the templates of all addresses. */
@Path("/api")
@Produces("application/json")
@Tag(name = "Server")
class RootResource {
    private static final String DEFAULT_SPACE = "Spaces-1";
    /** .NET clients demand 3.0.x. */
    private static final String API_VERSION = "3.0.0";

    @Schema(name = "Root")
    record RootView(
            String application,
            String version,
            String apiVersion,
            String installationId,
            boolean hasLongTermSupport,
            boolean isEarlyAccessProgram,
            Links links) {}

    /** Version and ApiVersion must be absent here. */
    @Schema(name = "SpaceRoot")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SpaceRootView(String application, Links links) {}

    @Inject
    RootLinks links;

    @Inject
    SignedIn signedIn;

    @ConfigProperty(name = "slipway.server.compatible-version")
    String version;

    @GET
    @PublicRoute
    @Operation(
            summary = "Gives the root document, where every client starts",
            description = "Who this server is, and the templates of all addresses. Some of them nothing answers yet:"
                    + " clients need the names.")
    public Uni<RootView> root() {
        return signedIn.installation()
                .map(installation -> new RootView(
                        "Slipway", version, API_VERSION, installation, false, false, links.forSpace(DEFAULT_SPACE)));
    }

    /** The front door lets only existing spaces through to here, by their ids. */
    @GET
    @Path("/{spaceId}")
    @RequiresPermission(Permission.SPACE_VIEW)
    @Operation(
            summary = "Gives the root document of a space",
            description = "The templates of all addresses inside the space. Version and ApiVersion are absent.")
    public SpaceRootView space(@PathParam("spaceId") String space) {
        return new SpaceRootView(
                "Slipway", links.forSpace(space).and("Self", "/api/" + space).and("SpaceHome", "/api/" + space));
    }
}
