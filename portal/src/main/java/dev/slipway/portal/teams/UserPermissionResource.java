package dev.slipway.portal.teams;

import static dev.slipway.rest.Permission.USER_VIEW;

import dev.slipway.contracts.internal.SpaceSummary;
import dev.slipway.portal.accounts.ListUsers;
import dev.slipway.portal.spaces.ListSpaces;
import dev.slipway.rest.IdList;
import dev.slipway.rest.Links;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/users/{id}/permissions")
@Produces("application/json")
@Tag(name = "Users")
class UserPermissionResource {

    /** @param spacePermissions by permission: where it holds */
    @Schema(name = "UserPermissions")
    record PermissionsView(
            String id,
            Map<String, List<Restriction>> spacePermissions,
            List<String> systemPermissions,
            List<TeamView> teams,
            boolean isPermissionsComplete,
            boolean isTeamsComplete,
            Links links) {}

    /** Empty lists restrict nothing. */
    @Schema(name = "PermissionRestriction")
    record Restriction(
            String spaceId,
            List<String> restrictedToProjectIds,
            List<String> restrictedToEnvironmentIds,
            List<String> restrictedToTenantIds,
            List<String> restrictedToProjectGroupIds) {

        static Restriction of(SpaceSummary space) {
            return new Restriction(space.id(), List.of(), List.of(), List.of(), List.of());
        }
    }

    private final ListTeams teams;
    private final ListUsers users;
    private final ListSpaces spaces;

    UserPermissionResource(ListTeams teams, ListUsers users, ListSpaces spaces) {
        this.teams = teams;
        this.users = users;
        this.spaces = spaces;
    }

    @GET
    @RequiresPermission(USER_VIEW)
    @Operation(
            summary = "Tells what a user may do, and where",
            description = "There is one role for now: every user may do everything in every space.")
    public Uni<PermissionsView> permissions(
            @PathParam("id") String id,
            @QueryParam("spaces") List<String> inSpaces,
            @QueryParam("includeSystem") @Nullable String includeSystem) {
        IdList wanted = IdList.of(inSpaces);
        boolean system = !"false".equalsIgnoreCase(includeSystem);
        return users.require(id)
                .flatMap(user -> Uni.combine()
                        .all()
                        .unis(spaces.all(), teams.wanted(IdList.of(List.of()), null, wanted, system))
                        .asTuple())
                .map(both -> view(
                        id,
                        both.getItem1().stream()
                                .filter(space -> wanted.admits(space.id()))
                                .map(Restriction::of)
                                .toList(),
                        both.getItem2(),
                        system));
    }

    private static PermissionsView view(String id, List<Restriction> where, List<TeamView> teams, boolean system) {
        Map<String, List<Restriction>> inSpaces = new TreeMap<>();
        Role.ADMINISTRATOR.spacePermissions().forEach(permission -> inSpaces.put(permission, where));
        return new PermissionsView(
                id,
                inSpaces,
                system ? Role.ADMINISTRATOR.systemPermissions() : List.of(),
                teams.stream().filter(team -> team.memberUserIds().contains(id)).toList(),
                true,
                true,
                Links.of("Self", "/api/users/" + id + "/permissions"));
    }
}
