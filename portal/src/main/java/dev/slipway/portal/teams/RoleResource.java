package dev.slipway.portal.teams;

import static dev.slipway.rest.Permission.USER_ROLE_VIEW;

import dev.slipway.rest.DomainException;
import dev.slipway.rest.IdList;
import dev.slipway.rest.Links;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The built-in roles, read only until roles are a feature. */
@Path("/api/userroles")
@Produces("application/json")
@Tag(name = "Teams")
class RoleResource {

    @Schema(name = "UserRole")
    record RoleView(
            String id,
            String name,
            String description,
            List<String> grantedSpacePermissions,
            List<String> grantedSystemPermissions,
            List<String> supportedRestrictions,
            boolean canBeDeleted,
            Links links) {

        static RoleView of(Role role) {
            return new RoleView(
                    role.id(),
                    role.name(),
                    role.description(),
                    role.spacePermissions(),
                    role.systemPermissions(),
                    List.of(),
                    false,
                    Links.of("Self", "/api/userroles/" + role.id()));
        }
    }

    @GET
    @RequiresPermission(USER_ROLE_VIEW)
    @Operation(summary = "Lists roles: names for sets of permissions", description = "All are built in.")
    public Page<RoleView> list(
            @BeanParam PageRequest page,
            @QueryParam("partialName") @Nullable String partialName,
            @QueryParam("ids") List<String> ids) {
        IdList wanted = IdList.of(ids);
        String part = partialName == null ? "" : partialName.toLowerCase(Locale.ROOT);
        List<RoleView> found = all().stream()
                .filter(role -> wanted.admits(role.id())
                        && role.name().toLowerCase(Locale.ROOT).contains(part))
                .toList();
        return Page.of("UserRole", page.cut(found), found.size(), page, "/api/userroles");
    }

    @GET
    @Path("/all")
    @RequiresPermission(USER_ROLE_VIEW)
    @Operation(summary = "Gives all roles as a bare array")
    public List<RoleView> all() {
        return Role.all().stream().map(RoleView::of).toList();
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(USER_ROLE_VIEW)
    @Operation(summary = "Gives one role")
    public RoleView get(@PathParam("id") String id) {
        return all().stream()
                .filter(role -> role.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("There is no role " + id + "."));
    }
}
