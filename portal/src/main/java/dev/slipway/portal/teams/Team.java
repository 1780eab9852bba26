package dev.slipway.portal.teams;

import dev.slipway.contracts.internal.SpaceSummary;
import dev.slipway.rest.IdList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A built-in team.
 *
 * @param spaceId null for a team of the whole server
 * @param everybody whether all users are in it, or nobody
 */
record Team(
        String id,
        String name,
        String description,
        @Nullable String spaceId,
        boolean everybody) {

    private static final List<Team> OF_THE_SERVER = List.of(
            new Team("teams-everyone", "Everyone", "All users.", null, true),
            new Team("teams-administrators", "Slipway Administrators", "May do everything.", null, true),
            new Team(
                    "teams-managers",
                    "Slipway Managers",
                    "May do everything but change the server itself.",
                    null,
                    false));

    /** The teams of the server and of these spaces, which each have their managers. */
    static List<Team> of(List<SpaceSummary> spaces) {
        return Stream.concat(
                        OF_THE_SERVER.stream(),
                        spaces.stream()
                                .map(space -> new Team(
                                        "teams-spacemanagers-" + space.id(),
                                        "Space Managers",
                                        "May do everything in the space " + space.name() + ".",
                                        space.id(),
                                        true)))
                .toList();
    }

    /**
     * @param spaces empty for all
     * @param system whether teams of the whole server are wanted
     */
    boolean isWanted(IdList ids, String partialName, IdList spaces, boolean system) {
        return ids.admits(id)
                && name.toLowerCase(Locale.ROOT).contains(partialName.toLowerCase(Locale.ROOT))
                && (spaceId == null ? system : spaces.admits(spaceId));
    }
}
