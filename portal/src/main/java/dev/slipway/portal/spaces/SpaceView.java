package dev.slipway.portal.spaces;

import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A space's document as release-service gives it, with its names: what clients read spaces with reads this too. */
@Schema(name = "UserSpace", description = "A space that a user may see; the same document as in the list of spaces")
public record SpaceView(
        String id,
        String name,
        String slug,
        String description,
        boolean isDefault,
        boolean isPrivate,
        boolean taskQueueStopped,
        List<String> spaceManagersTeams,
        List<String> spaceManagersTeamMembers,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    /** Whoever reads links drops them, so they are made again. */
    SpaceView linked() {
        return new SpaceView(
                id,
                name,
                slug,
                description,
                isDefault,
                isPrivate,
                taskQueueStopped,
                spaceManagersTeams,
                spaceManagersTeamMembers,
                lastModifiedOn,
                lastModifiedBy,
                Links.of("Self", "/api/spaces/" + id)
                        .and("SpaceHome", "/api/" + id)
                        .and("Web", "/app#/" + id));
    }
}
