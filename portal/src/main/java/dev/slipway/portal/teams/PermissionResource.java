package dev.slipway.portal.teams;

import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/permissions")
@Produces("application/json")
@Tag(name = "Teams")
class PermissionResource {

    @Schema(name = "PermissionDescription")
    record DescriptionView(
            String description,
            boolean canApplyAtSpaceLevel,
            boolean canApplyAtSystemLevel,
            List<String> supportedRestrictions) {

        static DescriptionView of(Permission permission) {
            String words = permission.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return new DescriptionView(
                    words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1),
                    Role.inSpaces(permission),
                    !Role.inSpaces(permission),
                    List.of());
        }
    }

    @GET
    @Path("/all")
    @RequiresPermission(Permission.USER_ROLE_VIEW)
    @Operation(summary = "Describes every permission, by its name")
    public Map<String, DescriptionView> all() {
        Map<String, DescriptionView> byName = new TreeMap<>();
        for (Permission permission : Permission.values()) {
            byName.put(permission.wireName(), DescriptionView.of(permission));
        }
        return byName;
    }
}
