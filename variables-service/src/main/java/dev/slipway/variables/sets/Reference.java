package dev.slipway.variables.sets;

import dev.slipway.variables.scoping.Dimension;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An id that a variable names, in its scope or as its value.
 *
 * @param dimension of the scope; null when it is the value
 * @param type of the variable
 */
record Reference(String variable, @Nullable Dimension dimension, VariableType type, String id) {

    private static final List<Dimension> OWNED =
            List.of(Dimension.ENVIRONMENT, Dimension.CHANNEL, Dimension.MACHINE, Dimension.TENANT_TAG);

    /** What the variables name and did not name before; a variable that is sent back as it was is not asked about. */
    static List<Reference> added(List<Variable> before, List<Variable> after) {
        List<Reference> added = new ArrayList<>(all(after));
        added.removeAll(all(before));
        return added;
    }

    private static List<Reference> all(List<Variable> variables) {
        List<Reference> all = new ArrayList<>();
        for (Variable variable : variables) {
            for (Dimension dimension : OWNED) {
                variable.scope()
                        .of(dimension)
                        .forEach(id -> all.add(new Reference(variable.name(), dimension, variable.type(), id)));
            }
            String value = variable.value();
            if (variable.type().isReference() && value != null && !value.isBlank()) {
                all.add(new Reference(variable.name(), null, variable.type(), value.strip()));
            }
        }
        return all;
    }

    boolean isScope() {
        return dimension != null;
    }

    boolean isTo(Dimension wanted) {
        return dimension == wanted;
    }

    boolean isValueOf(VariableType wanted) {
        return dimension == null && type == wanted;
    }

    /** @param why as it follows the id, for example {@code which is no account of this space} */
    String problem(String why) {
        return "The variable " + variable
                + (dimension == null
                        ? " holds '" + id + "', " + why + ". Choose another."
                        : " is scoped to the " + dimension.wireName() + " '" + id + "', " + why
                                + ". Remove it from the scope.");
    }
}
