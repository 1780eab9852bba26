package dev.slipway.portal.teams;

import dev.slipway.contracts.internal.SpaceSummary;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** That a team has a role, everywhere or in one space. */
record ScopedRole(
        String id, String teamId, String roleId, @Nullable String spaceId) {

    /** All that hold: administrators everywhere, and the managers of each space in theirs. */
    static List<ScopedRole> of(List<SpaceSummary> spaces) {
        return Stream.concat(
                        Stream.of(new ScopedRole(
                                "ScopedUserRoles-administrators",
                                "teams-administrators",
                                Role.ADMINISTRATOR.id(),
                                null)),
                        spaces.stream()
                                .map(space -> new ScopedRole(
                                        "ScopedUserRoles-spacemanagers-" + space.id(),
                                        "teams-spacemanagers-" + space.id(),
                                        Role.SPACE_MANAGER.id(),
                                        space.id())))
                .toList();
    }
}
