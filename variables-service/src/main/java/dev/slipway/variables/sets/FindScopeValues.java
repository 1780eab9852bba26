package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.contracts.internal.Targets;
import dev.slipway.variables.neighbours.AskSpaces;
import dev.slipway.variables.neighbours.AskTargets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Collects what the scopes of an owner's variables may name. It fills a form: what a neighbour cannot tell now is left
 * out, and the variables are shown all the same.
 */
@ApplicationScoped
class FindScopeValues {

    private static final Logger LOG = Logger.getLogger(FindScopeValues.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Targets NO_TARGETS = new Targets(List.of(), List.of());

    private final AskSpaces spaces;
    private final AskTargets targets;

    FindScopeValues(AskSpaces spaces, AskTargets targets) {
        this.spaces = spaces;
        this.targets = targets;
    }

    Uni<ScopeValues> of(ProjectContext owner) {
        String space = owner.spaceId();
        return Uni.combine()
                .all()
                .unis(
                        orElse(targets.of(space), NO_TARGETS, "deployment targets", space),
                        orElse(spaces.tenantTags(space), List.<String>of(), "tenant tags", space))
                .with((known, tags) -> ScopeValues.of(owner, known, tags));
    }

    private static <T> Uni<T> orElse(Uni<T> asked, T nothing, String what, String spaceId) {
        return asked.ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.warnf("Scopes are shown without %s: space=%s %s", what, spaceId, failure))
                .onFailure()
                .recoverWithItem(nothing);
    }
}
