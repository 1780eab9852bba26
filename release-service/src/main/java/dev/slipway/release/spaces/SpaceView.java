package dev.slipway.release.spaces;

import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Space")
record SpaceView(
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

    static SpaceView of(Space space) {
        String id = space.id().value();
        return new SpaceView(
                id,
                space.name(),
                space.slug(),
                space.description(),
                space.isDefault(),
                space.isPrivate(),
                space.taskQueueStopped(),
                space.managers().teams(),
                space.managers().members(),
                space.modified().on(),
                space.modified().by(),
                Links.of("Self", "/api/spaces/" + id)
                        .and("SpaceHome", "/api/" + id)
                        .and("Web", "/app#/" + id));
    }
}
