package dev.slipway.portal.teams;

import dev.slipway.portal.accounts.ListUsers;
import dev.slipway.portal.spaces.ListSpaces;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.IdList;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ListTeams {

    private final ListSpaces spaces;
    private final ListUsers users;

    ListTeams(ListSpaces spaces, ListUsers users) {
        this.spaces = spaces;
        this.users = users;
    }

    Uni<List<TeamView>> wanted(IdList ids, @Nullable String partialName, IdList inSpaces, boolean system) {
        return Uni.combine()
                .all()
                .unis(spaces.all(), users.ids())
                .asTuple()
                .map(both -> Team.of(both.getItem1()).stream()
                        .filter(team -> team.isWanted(ids, partialName == null ? "" : partialName, inSpaces, system))
                        .map(team -> TeamView.of(team, both.getItem2()))
                        .toList());
    }

    Uni<TeamView> one(String id, IdList inSpaces) {
        return wanted(IdList.of(List.of()), null, inSpaces, true).map(teams -> teams.stream()
                .filter(team -> team.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("There is no team " + id + ".")));
    }
}
