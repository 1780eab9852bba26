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

/** The managers of one space, and the teams of the server, which hold there too. */
@Path("/api/{spaceId}/teams")
@Produces("application/json")
@Tag(name = "Teams", description = "Groups of people, their roles, and what these allow")
class SpaceTeamResource {

    private final ListTeams teams;

    SpaceTeamResource(ListTeams teams) {
        this.teams = teams;
    }

    @GET
    @RequiresPermission(TEAM_VIEW)
    @Operation(
            summary = "Lists teams of a space",
            description = "The teams of the server, which everybody is in or nobody, and the managers of each space.")
    public Uni<Page<TeamView>> list(
            @PathParam("spaceId") String space,
            @BeanParam PageRequest page,
            @QueryParam("partialName") @Nullable String partialName,
            @QueryParam("ids") List<String> ids,
            @QueryParam("includeSystem") @Nullable String includeSystem) {
        return teams.wanted(
                        IdList.of(ids),
                        partialName,
                        IdList.of(List.of(space)),
                        !"false".equalsIgnoreCase(includeSystem))
                .map(found -> Page.of(
                        "Team",
                        found.stream().skip(page.skip()).limit(page.take()).toList(),
                        found.size(),
                        page,
                        "/api/" + space + "/teams"));
    }

    @GET
    @Path("/all")
    @RequiresPermission(TEAM_VIEW)
    @Operation(summary = "Gives all teams of a space as a bare array")
    public Uni<List<TeamView>> all(@PathParam("spaceId") String space) {
        return teams.wanted(IdList.of(List.of()), null, IdList.of(List.of(space)), true);
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(TEAM_VIEW)
    @Operation(summary = "Gives one team of a space")
    public Uni<TeamView> get(@PathParam("spaceId") String space, @PathParam("id") String id) {
        return teams.one(id, IdList.of(List.of(space)));
    }
}
