package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.variables.scoping.Dimension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the variables of an owner may be scoped to. */
final class ScopeRules {

    private ScopeRules() {}

    /** A sentence about an id that the variable cannot be scoped to; null when it can. */
    static @Nullable String problem(ProjectContext owner, String variable, Dimension dimension, @Nullable String id) {
        String scoped = "The variable " + variable + " is scoped to the " + dimension.wireName() + " '" + id + "', ";
        if (belongsToAProject(dimension) && !VariableSetId.ofOwner(owner.id()).ofProject()) {
            return scoped + "but " + owner.name() + " is a library variable set, and actions, channels and processes"
                    + " belong to one project. Remove it from the scope, or keep the value in the project.";
        }
        return exists(owner, dimension, id) ? null : scoped + "which does not exist here. Remove it from the scope.";
    }

    private static boolean belongsToAProject(Dimension dimension) {
        return dimension == Dimension.ACTION || dimension == Dimension.CHANNEL || dimension == Dimension.PROCESS_OWNER;
    }

    private static boolean exists(ProjectContext owner, Dimension dimension, @Nullable String id) {
        if (id == null || id.isBlank()) {
            return false;
        }
        return switch (dimension) {
            case ENVIRONMENT -> has(owner.environments(), id);
            case CHANNEL -> has(owner.channels(), id);
            case ACTION -> has(owner.actions(), id);
            case PROCESS_OWNER -> owner.id().equals(id) || has(owner.runbooks(), id);
            // Roles are free words, and tags may be of a set of free text; machines belong to deployment-service.
            case MACHINE, ROLE, TENANT_TAG -> true;
            // Only answers are for one tenant.
            case TENANT -> false;
        };
    }

    private static boolean has(List<Named> all, String id) {
        return all.stream().anyMatch(each -> each.id().equals(id));
    }
}
