package dev.slipway.variables.sets;

import dev.slipway.variables.scoping.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which values a deployment could get, the strongest of a name first. Pure. */
final class PreviewPlan {

    private PreviewPlan() {}

    /**
     * @param sources the variables of the project, then of each library set
     * @param given what is known of the deployment; a dimension that is not given leaves everything in
     */
    static List<Variable> of(List<List<Variable>> sources, Map<Dimension, String> given) {
        List<Variable> kept = new ArrayList<>();
        sources.forEach(
                source -> source.stream().filter(each -> fits(each, given)).forEach(kept::add));
        // stable: of equal weight the project's stand before the libraries', and these in the order of inclusion
        kept.sort(Comparator.comparing(Variable::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(
                        Comparator.comparingLong((Variable each) -> each.scope().weight())
                                .reversed()));
        return List.copyOf(kept);
    }

    private static boolean fits(Variable variable, Map<Dimension, String> given) {
        return given.entrySet().stream().allMatch(known -> {
            List<String> ids = variable.scope().of(known.getKey());
            return ids.isEmpty() || ids.contains(known.getValue());
        });
    }
}
