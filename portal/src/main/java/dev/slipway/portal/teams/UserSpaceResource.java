package dev.slipway.portal.teams;

import static dev.slipway.rest.Permission.USER_VIEW;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.portal.accounts.ListUsers;
import dev.slipway.portal.spaces.ListSpaces;
import dev.slipway.portal.spaces.SpaceDocument;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/users/{id}/spaces")
@Produces("application/json")
@Tag(name = "Users")
class UserSpaceResource {

    private final ListUsers users;
    private final ListSpaces spaces;

    UserSpaceResource(ListUsers users, ListSpaces spaces) {
        this.users = users;
        this.spaces = spaces;
    }

    @GET
    @RequiresPermission(USER_VIEW)
    @Operation(
            summary = "Lists the spaces that a user may see as a bare array",
            description =
                    "The documents that /api/spaces/all gives. There is one role for now: every user sees every space.")
    @APIResponse(
            responseCode = "200",
            description = "The spaces",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SpaceDocument[].class)))
    public Uni<JsonNode> spaces(@PathParam("id") String id) {
        return users.require(id).flatMap(user -> spaces.documents());
    }
}
