package dev.slipway.portal.teams;

import dev.slipway.rest.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A built-in role: a name for permissions. */
record Role(String id, String name, String description, List<String> spacePermissions, List<String> systemPermissions) {

    static final Role ADMINISTRATOR = new Role(
            "userroles-systemadministrator",
            "System administrator",
            "May do everything, everywhere.",
            permissions(Role::inSpaces),
            permissions(permission -> !inSpaces(permission)));

    static final Role SPACE_MANAGER = new Role(
            "userroles-spacemanager",
            "Space manager",
            "May do everything in a space.",
            permissions(Role::inSpaces),
            List.of());

    static List<Role> all() {
        return List.of(ADMINISTRATOR, SPACE_MANAGER);
    }

    /** Whether a permission is about what stands in spaces, or about the server and its users. */
    static boolean inSpaces(Permission permission) {
        return Stream.of("ADMINISTER_", "CONFIGURE_", "SPACE_", "USER_").noneMatch(permission.name()::startsWith);
    }

    private static List<String> permissions(Predicate<Permission> wanted) {
        return Arrays.stream(Permission.values())
                .filter(wanted)
                .map(Permission::wireName)
                .sorted()
                .toList();
    }
}
