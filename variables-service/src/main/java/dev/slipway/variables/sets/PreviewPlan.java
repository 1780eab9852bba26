package dev.slipway.variables.sets;

import dev.slipway.variables.scoping.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which values a deployment could get, the strongest of a name first. Pure. */
final class PreviewPlan {

    /** What a tenant answered beats tags and environments, not targets and their roles; see {@link Dimension}. */
    private static final long TENANT = 5_000;

    private record Ranked(Variable variable, long weight) {}

    private PreviewPlan() {}

    /**
     * @param sources the variables of the project, then of each library set
     * @param tenant for whom; when nobody, tags of tenants leave everything in
     * @param given what is known of the deployment; a dimension that is not given leaves everything in
     */
    static List<Variable> of(
            List<List<Variable>> sources, Optional<TenantAnswers.Share> tenant, Map<Dimension, String> given) {
        List<Ranked> kept = new ArrayList<>();
        tenant.ifPresent(share -> share.values().stream()
                .filter(each -> fits(each, given))
                .forEach(each -> kept.add(new Ranked(each, each.scope().weight() + TENANT))));
        sources.forEach(source -> source.stream()
                .filter(each -> fits(each, given) && fits(each, tenant))
                .forEach(each -> kept.add(new Ranked(each, each.scope().weight()))));
        // stable: of equal weight the project's stand before the libraries', and these in the order of inclusion
        kept.sort(Comparator.comparing((Ranked each) -> each.variable().name(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Comparator.comparingLong(Ranked::weight).reversed()));
        return kept.stream().map(Ranked::variable).toList();
    }

    private static boolean fits(Variable variable, Map<Dimension, String> given) {
        return given.entrySet().stream()
                .allMatch(known -> variable.scope().admits(known.getKey(), List.of(known.getValue())));
    }

    /** A tenant without tags has no value that is for tags. */
    private static boolean fits(Variable variable, Optional<TenantAnswers.Share> tenant) {
        List<String> tags = variable.scope().of(Dimension.TENANT_TAG);
        return tags.isEmpty()
                || tenant.isEmpty()
                || tenant.get().tags().stream().anyMatch(tag -> tags.stream().anyMatch(tag::equalsIgnoreCase));
    }
}
