package dev.slipway.portal.teams;

import static dev.slipway.rest.Permission.TEAM_VIEW;

import dev.slipway.rest.IdList;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Teams of the server and of all spaces, read only until teams are a feature. */
@Path("/api/teams")
@Produces("application/json")
@Tag(name = "Teams", description = "Groups of people, their roles, and what these allow")
class TeamResource {

    private final ListTeams teams;

    TeamResource(ListTeams teams) {
        this.teams = teams;
    }

    @GET
    @RequiresPermission(TEAM_VIEW)
    @Operation(
            summary = "Lists teams",
            description = "The teams of the server, which everybody is in or nobody, and the managers of each space.")
    public Uni<Page<TeamView>> list(
            @BeanParam PageRequest page,
            @QueryParam("partialName") @Nullable String partialName,
            @QueryParam("ids") List<String> ids,
            @QueryParam("spaces") List<String> spaces,
            @QueryParam("includeSystem") @Nullable String includeSystem) {
        return teams.wanted(IdList.of(ids), partialName, IdList.of(spaces), !"false".equalsIgnoreCase(includeSystem))
                .map(found -> Page.of(
                        "Team",
                        found.stream().skip(page.skip()).limit(page.take()).toList(),
                        found.size(),
                        page,
                        "/api/teams"));
    }

    @GET
    @Path("/all")
    @RequiresPermission(TEAM_VIEW)
    @Operation(summary = "Gives all teams as a bare array")
    public Uni<List<TeamView>> all() {
        return teams.wanted(IdList.of(List.of()), null, IdList.of(List.of()), true);
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(TEAM_VIEW)
    @Operation(summary = "Gives one team")
    public Uni<TeamView> get(@PathParam("id") String id) {
        return teams.one(id, IdList.of(List.of()));
    }
}
