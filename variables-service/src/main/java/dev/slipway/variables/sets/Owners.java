package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.rest.DomainException;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks each time anew who owns a set and what its scopes may name: what was created a moment ago must be there. */
@ApplicationScoped
class Owners {

    private final ProjectsClient projects;
    private final List<OwnerKind> others;

    Owners(@RestClient ProjectsClient projects, @All List<OwnerKind> others) {
        this.projects = projects;
        this.others = others;
    }

    /** NOT_FOUND when the space has no such owner. */
    Uni<ProjectContext> require(String spaceId, VariableSetId id) {
        Optional<OwnerKind> other = other(id);
        if (other.isPresent()) {
            return other.get().context(spaceId, id);
        }
        if (!id.owner().startsWith("Projects-")) {
            return Uni.createFrom().failure(unknown(id));
        }
        return projects.context(id.owner())
                .onFailure(DomainException.class)
                .transform(failure ->
                        ((DomainException) failure).kind() == DomainException.Kind.NOT_FOUND ? unknown(id) : failure)
                .invoke(project -> {
                    if (!project.spaceId().equals(spaceId)) {
                        throw unknown(id);
                    }
                });
    }

    /** For an owner that exists. */
    Uni<VariableRule> rule(String spaceId, VariableSetId id) {
        return other(id).map(kind -> kind.rule(spaceId, id)).orElseGet(() -> Uni.createFrom()
                .item(VariableRule.NONE));
    }

    private Optional<OwnerKind> other(VariableSetId id) {
        return others.stream().filter(kind -> kind.isMine(id)).findFirst();
    }

    private static DomainException unknown(VariableSetId id) {
        return DomainException.notFound("There is no variable set " + id.value() + ": its owner " + id.owner()
                + " does not exist in this space, or you have no access to it.");
    }
}
