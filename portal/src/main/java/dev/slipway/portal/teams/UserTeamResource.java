package dev.slipway.portal.teams;

import static dev.slipway.rest.Permission.USER_VIEW;

import dev.slipway.portal.accounts.ListUsers;
import dev.slipway.rest.IdList;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/users/{id}/teams")
@Produces("application/json")
@Tag(name = "Users", description = "People and programs that sign in")
class UserTeamResource {

    private final ListTeams teams;
    private final ListUsers users;

    UserTeamResource(ListTeams teams, ListUsers users) {
        this.teams = teams;
        this.users = users;
    }

    @GET
    @RequiresPermission(USER_VIEW)
    @Operation(summary = "Lists the teams of a user as a bare array")
    public Uni<List<TeamView>> teams(
            @PathParam("id") String id,
            @QueryParam("spaces") List<String> spaces,
            @QueryParam("includeSystem") @Nullable String includeSystem) {
        boolean system = !"false".equalsIgnoreCase(includeSystem);
        return users.require(id).flatMap(user -> teams.wanted(IdList.of(List.of()), null, IdList.of(spaces), system)
                .map(all -> all.stream()
                        .filter(team -> team.memberUserIds().contains(user))
                        .toList()));
    }
}
