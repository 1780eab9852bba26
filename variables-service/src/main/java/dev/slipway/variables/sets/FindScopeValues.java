package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.contracts.internal.Targets;
import dev.slipway.variables.neighbours.AskSpaces;
import dev.slipway.variables.neighbours.AskTargets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/**
 * Collects what the scopes of an owner's variables may name. It fills a form: what a neighbour cannot tell now is left
 * out, and the variables are shown all the same.
 */
@ApplicationScoped
class FindScopeValues {

    private static final Targets NO_TARGETS = new Targets(List.of(), List.of());

    private final AskSpaces spaces;
    private final AskTargets targets;
    private final Outage ofTargets;
    private final Outage ofTags;

    FindScopeValues(AskSpaces spaces, AskTargets targets, InstantSource clock) {
        this.spaces = spaces;
        this.targets = targets;
        this.ofTargets = new Outage("deployment targets", clock);
        this.ofTags = new Outage("tenant tags", clock);
    }

    Uni<ScopeValues> of(ProjectContext owner) {
        String space = owner.spaceId();
        return Uni.combine()
                .all()
                .unis(
                        ofTargets.orElse(() -> targets.of(space), NO_TARGETS),
                        ofTags.orElse(() -> spaces.tenantTags(space), List.<String>of()))
                .with((known, tags) -> ScopeValues.of(owner, known, tags));
    }
}
