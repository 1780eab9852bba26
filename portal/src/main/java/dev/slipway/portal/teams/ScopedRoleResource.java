package dev.slipway.portal.teams;

import static dev.slipway.rest.Permission.USER_ROLE_VIEW;

import dev.slipway.portal.spaces.ListSpaces;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.IdList;
import dev.slipway.rest.Links;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/scopeduserroles")
@Produces("application/json")
@Tag(name = "Teams")
class ScopedRoleResource {

    @Schema(name = "ScopedUserRole")
    record ScopedRoleView(
            String id,
            String userRoleId,
            String teamId,
            @Nullable String spaceId,
            List<String> projectIds,
            List<String> environmentIds,
            List<String> tenantIds,
            List<String> projectGroupIds,
            Links links) {

        static ScopedRoleView of(ScopedRole role) {
            return new ScopedRoleView(
                    role.id(),
                    role.roleId(),
                    role.teamId(),
                    role.spaceId(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Links.of("Self", "/api/scopeduserroles/" + role.id()));
        }
    }

    private final ListSpaces spaces;

    ScopedRoleResource(ListSpaces spaces) {
        this.spaces = spaces;
    }

    @GET
    @RequiresPermission(USER_ROLE_VIEW)
    @Operation(summary = "Lists which team has which role in which space")
    public Uni<Page<ScopedRoleView>> list(
            @BeanParam PageRequest page,
            @QueryParam("ids") List<String> ids,
            @QueryParam("spaces") List<String> inSpaces,
            @QueryParam("teamId") @Parameter(description = "Only the roles of this team") @Nullable String teamId,
            @QueryParam("includeSystem") @Nullable String includeSystem) {
        IdList wanted = IdList.of(ids);
        IdList wantedSpaces = IdList.of(inSpaces);
        boolean system = !"false".equalsIgnoreCase(includeSystem);
        return spaces.all().map(all -> {
            List<ScopedRoleView> found = ScopedRole.of(all).stream()
                    .filter(role -> wanted.admits(role.id()) && (teamId == null || teamId.equals(role.teamId())))
                    .filter(role -> role.spaceId() == null ? system : wantedSpaces.admits(role.spaceId()))
                    .map(ScopedRoleView::of)
                    .toList();
            return Page.of("ScopedUserRole", page.cut(found), found.size(), page, "/api/scopeduserroles");
        });
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(USER_ROLE_VIEW)
    @Operation(summary = "Tells one team's role")
    public Uni<ScopedRoleView> get(@PathParam("id") String id) {
        return spaces.all().map(all -> ScopedRole.of(all).stream()
                .filter(role -> role.id().equalsIgnoreCase(id))
                .findFirst()
                .map(ScopedRoleView::of)
                .orElseThrow(() -> DomainException.notFound("There is no scoped role " + id + ".")));
    }
}
