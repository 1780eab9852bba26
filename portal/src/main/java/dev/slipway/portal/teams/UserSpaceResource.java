package dev.slipway.portal.teams;

import static dev.slipway.rest.Permission.USER_VIEW;

import dev.slipway.portal.accounts.ListUsers;
import dev.slipway.portal.spaces.ListSpaces;
import dev.slipway.portal.spaces.SpaceView;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    public Uni<List<SpaceView>> spaces(@PathParam("id") String id) {
        return users.require(id).flatMap(user -> spaces.documents());
    }
}
