package dev.slipway.portal.teams;

import static dev.slipway.rest.Permission.TEAM_VIEW;

import dev.slipway.portal.accounts.ListUsers;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.IdList;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/teammembership")
@Produces("application/json")
@Tag(name = "Teams")
class MembershipResource {

    @Schema(name = "TeamMembership")
    record MembershipView(
            String teamId,
            String teamName,
            @Nullable String spaceId,
            boolean isDirectlyAssigned,
            List<String> externalGroupNames) {

        static MembershipView of(TeamView team) {
            return new MembershipView(team.id(), team.name(), team.spaceId(), true, List.of());
        }
    }

    private final ListTeams teams;
    private final ListUsers users;

    MembershipResource(ListTeams teams, ListUsers users) {
        this.teams = teams;
        this.users = users;
    }

    @GET
    @RequiresPermission(TEAM_VIEW)
    @Operation(summary = "Lists the teams that a user is in")
    public Uni<List<MembershipView>> list(
            @QueryParam("userId") @Parameter(description = "The user, such as Users-1", required = true) @Nullable
                    String userId,
            @QueryParam("spaces") List<String> spaces,
            @QueryParam("includeSystem") @Nullable String includeSystem) {
        if (userId == null || userId.isBlank()) {
            throw DomainException.invalid("Name the user whose teams are wanted: ?userId=Users-1");
        }
        boolean system = !"false".equalsIgnoreCase(includeSystem);
        return users.require(userId).flatMap(user -> teams.wanted(IdList.of(List.of()), null, IdList.of(spaces), system)
                .map(all -> all.stream()
                        .filter(team -> team.memberUserIds().contains(user))
                        .map(MembershipView::of)
                        .toList()));
    }
}
