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

/**
 * Teams of the server and of all spaces; or the managers of one space, and the teams of the server, which hold there too.
 * Read only until teams are a feature.
 */
@Path("/api")
@Produces("application/json")
@Tag(name = "Teams", description = "Groups of people, their roles, and what these allow")
class TeamResource {

    private static final String LISTING =
            "The teams of the server, which everybody is in or nobody, and the managers of each space.";

    private final ListTeams teams;

    TeamResource(ListTeams teams) {
        this.teams = teams;
    }

    @GET
    @Path("/teams")
    @RequiresPermission(TEAM_VIEW)
    @Operation(summary = "Lists teams", description = LISTING)
    public Uni<Page<TeamView>> list(
            @BeanParam PageRequest page,
            @QueryParam("partialName") @Nullable String partialName,
            @QueryParam("ids") List<String> ids,
            @QueryParam("spaces") List<String> spaces,
            @QueryParam("includeSystem") @Nullable String includeSystem) {
        return page(page, partialName, ids, spaces, includeSystem, "/api/teams");
    }

    @GET
    @Path("/{spaceId}/teams")
    @RequiresPermission(TEAM_VIEW)
    @Operation(summary = "Lists teams of a space", description = LISTING)
    public Uni<Page<TeamView>> listOfSpace(
            @PathParam("spaceId") String space,
            @BeanParam PageRequest page,
            @QueryParam("partialName") @Nullable String partialName,
            @QueryParam("ids") List<String> ids,
            @QueryParam("includeSystem") @Nullable String includeSystem) {
        return page(page, partialName, ids, List.of(space), includeSystem, "/api/" + space + "/teams");
    }

    private Uni<Page<TeamView>> page(
            PageRequest page,
            @Nullable String partialName,
            List<String> ids,
            List<String> spaces,
            @Nullable String includeSystem,
            String path) {
        return teams.wanted(IdList.of(ids), partialName, IdList.of(spaces), !"false".equalsIgnoreCase(includeSystem))
                .map(found -> Page.of("Team", page.cut(found), found.size(), page, path));
    }

    @GET
    @Path("/teams/all")
    @RequiresPermission(TEAM_VIEW)
    @Operation(summary = "Gives all teams as a bare array")
    public Uni<List<TeamView>> all() {
        return teams.wanted(IdList.of(List.of()), null, IdList.of(List.of()), true);
    }

    @GET
    @Path("/{spaceId}/teams/all")
    @RequiresPermission(TEAM_VIEW)
    @Operation(summary = "Gives all teams of a space as a bare array")
    public Uni<List<TeamView>> allOfSpace(@PathParam("spaceId") String space) {
        return teams.wanted(IdList.of(List.of()), null, IdList.of(List.of(space)), true);
    }

    @GET
    @Path("/teams/{id}")
    @RequiresPermission(TEAM_VIEW)
    @Operation(summary = "Gives one team")
    public Uni<TeamView> get(@PathParam("id") String id) {
        return teams.one(id, IdList.of(List.of()));
    }

    @GET
    @Path("/{spaceId}/teams/{id}")
    @RequiresPermission(TEAM_VIEW)
    @Operation(summary = "Gives one team of a space")
    public Uni<TeamView> getOfSpace(@PathParam("spaceId") String space, @PathParam("id") String id) {
        return teams.one(id, IdList.of(List.of(space)));
    }
}
