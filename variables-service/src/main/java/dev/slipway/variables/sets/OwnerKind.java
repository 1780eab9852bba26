package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.ProjectContext;
import io.smallrye.mutiny.Uni;

/** Something whose documents have variables, besides projects. Implemented by the feature that has the documents. */
public interface OwnerKind {

    boolean isMine(VariableSetId id);

    /** What the scopes of the owner's variables may name; not found when the space has no such owner. */
    Uni<ProjectContext> context(String spaceId, VariableSetId id);

    Uni<VariableRule> rule(String spaceId, VariableSetId id);
}
