package dev.slipway.portal.server;

import dev.slipway.rest.DomainException;
import dev.slipway.rest.IdList;
import dev.slipway.rest.Links;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The built-in teams, read only until teams are a feature. */
@Path("/api/teams")
@Produces("application/json")
class TeamResource {
    record TeamView(
            String id,
            String name,
            String description,
            @Nullable String spaceId,
            List<String> memberUserIds,
            List<String> externalSecurityGroups,
            boolean canBeDeleted,
            boolean canBeRenamed,
            boolean canChangeMembers,
            boolean canChangeRoles,
            Links links) {}

    private static final List<TeamView> TEAMS = List.of(
            team("teams-everyone", "Everyone", "All users."),
            team("teams-administrators", "Slipway Administrators", "May do everything."),
            team("teams-managers", "Slipway Managers", "May do everything but change the server itself."));

    @GET
    @RequiresPermission(Permission.TEAM_VIEW)
    public Page<TeamView> list(
            @BeanParam PageRequest page,
            @QueryParam("partialName") @Nullable String partialName,
            @QueryParam("ids") List<String> ids) {
        IdList wanted = IdList.of(ids);
        String part = partialName == null ? "" : partialName.toLowerCase(Locale.ROOT);
        List<TeamView> found = TEAMS.stream()
                .filter(team -> wanted.admits(team.id())
                        && team.name().toLowerCase(Locale.ROOT).contains(part))
                .toList();
        return Page.of(
                "Team", found.stream().skip(page.skip()).limit(page.take()).toList(), found.size(), page, "/api/teams");
    }

    @GET
    @Path("/all")
    @RequiresPermission(Permission.TEAM_VIEW)
    public List<TeamView> all() {
        return TEAMS;
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(Permission.TEAM_VIEW)
    public TeamView get(@PathParam("id") String id) {
        return TEAMS.stream()
                .filter(team -> team.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("There is no team " + id + "."));
    }

    private static TeamView team(String id, String name, String description) {
        return new TeamView(
                id,
                name,
                description,
                null,
                List.of(),
                List.of(),
                false,
                false,
                false,
                false,
                Links.of("Self", "/api/teams/" + id));
    }
}
