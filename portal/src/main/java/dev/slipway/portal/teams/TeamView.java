package dev.slipway.portal.teams;

import dev.slipway.rest.Links;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Team")
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
        Links links) {

    static TeamView of(Team team, List<String> users) {
        return new TeamView(
                team.id(),
                team.name(),
                team.description(),
                team.spaceId(),
                team.everybody() ? users : List.of(),
                List.of(),
                false,
                false,
                false,
                false,
                Links.of("Self", "/api/teams/" + team.id())
                        .and("ScopedUserRoles", "/api/scopeduserroles?teamId=" + team.id()));
    }
}
