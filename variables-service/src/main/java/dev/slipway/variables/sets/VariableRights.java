package dev.slipway.variables.sets;

import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Grant;
import dev.slipway.rest.Permission;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.scoping.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a caller may see and change of a variable set. Pure.
 *
 * <p>Environments, targets and tenants decide; a value that is scoped to none of these is unscoped, whatever else it is scoped to,
 * and has permissions of its own. A value may be seen by whoever may see it in one of its environments, because it is used there;
 * it is changed by whoever may change it in all of them. In which environments a target stands is not known here: what
 * is scoped to targets and to no environment is for callers whom no environment restricts.
 */
final class VariableRights {

    private static final String ALL = "";

    private final Caller caller;

    VariableRights(Caller caller) {
        this.caller = caller;
    }

    /**
     * A permission, and where somebody needs it.
     *
     * @param environments all of these; empty for all there are
     * @param tenants ids and tags, all of these; empty for all there are
     */
    record Need(Permission permission, Set<String> environments, Set<String> tenants) {

        Need {
            environments = Set.copyOf(environments);
            tenants = Set.copyOf(tenants);
        }
    }

    boolean maySee(Variable variable) {
        Scope scope = variable.scope();
        if (isUnscoped(scope)) {
            return !caller.grants(Permission.VARIABLE_VIEW_UNSCOPED).isEmpty();
        }
        Set<String> environments = environments(scope);
        Set<String> tenants = tenants(scope);
        boolean ofTargets = !scope.of(Dimension.MACHINE).isEmpty();
        return caller.grants(Permission.VARIABLE_VIEW).stream()
                .anyMatch(grant ->
                        meets(grant.environments(), environments, !ofTargets) && meets(grant.tenants(), tenants, true));
    }

    VariableSet seenOf(VariableSet set) {
        return set.with(set.variables().stream().filter(this::maySee).toList());
    }

    /** What it takes to make the second of the first: what is new, gone or different needs a right to what it was and is. */
    static Set<Need> needs(List<Variable> before, List<Variable> after) {
        Map<String, Variable> old = new HashMap<>();
        before.forEach(each -> old.put(each.id(), each));
        Set<Need> needs = new LinkedHashSet<>();
        for (Variable next : after) {
            Variable was = old.remove(next.id());
            if (!next.equals(was)) {
                Stream.ofNullable(was).map(VariableRights::need).forEach(needs::add);
                needs.add(need(next));
            }
        }
        old.values().forEach(gone -> needs.add(need(gone)));
        return needs;
    }

    private static Need need(Variable variable) {
        Scope scope = variable.scope();
        return isUnscoped(scope)
                ? new Need(Permission.VARIABLE_EDIT_UNSCOPED, Set.of(), Set.of())
                : new Need(Permission.VARIABLE_EDIT, environments(scope), tenants(scope));
    }

    /** FORBIDDEN names the permission, and the environments and tenants in which it is missing. */
    void require(Set<Need> needs) {
        List<String> missing = new ArrayList<>();
        for (Need need : needs) {
            if (!has(need)) {
                missing.add(need.permission().wireName() + where(need));
            }
        }
        if (!missing.isEmpty()) {
            throw DomainException.forbidden(
                    "You do not have permission to change some of these variables. Permission needed: "
                            + String.join("; ", missing)
                            + ". Leave them as they are, or ask an administrator for it.");
        }
    }

    private boolean has(Need need) {
        List<Grant> grants = caller.grants(need.permission());
        if (need.permission() == Permission.VARIABLE_EDIT_UNSCOPED) {
            return !grants.isEmpty();
        }
        return eachOf(need.environments())
                .allMatch(environment -> eachOf(need.tenants()).allMatch(tenant -> grants.stream()
                        .anyMatch(grant ->
                                covers(grant.environments(), environment) && covers(grant.tenants(), tenant))));
    }

    private static Stream<String> eachOf(Set<String> ids) {
        return ids.isEmpty() ? Stream.of(ALL) : ids.stream();
    }

    private static boolean covers(Set<String> granted, String id) {
        return granted.isEmpty() || granted.contains(id);
    }

    /** @param open whether a value that names none of these is one for all of them */
    private static boolean meets(Set<String> granted, Set<String> scoped, boolean open) {
        return granted.isEmpty() || (scoped.isEmpty() ? open : scoped.stream().anyMatch(granted::contains));
    }

    private static String where(Need need) {
        List<String> places = new ArrayList<>();
        need.environments().stream().sorted().forEach(places::add);
        need.tenants().stream().sorted().forEach(places::add);
        if (places.isEmpty()) {
            return need.permission() == Permission.VARIABLE_EDIT_UNSCOPED ? "" : " everywhere";
        }
        return " for " + String.join(", ", places);
    }

    private static boolean isUnscoped(Scope scope) {
        return environments(scope).isEmpty()
                && tenants(scope).isEmpty()
                && scope.of(Dimension.MACHINE).isEmpty();
    }

    private static Set<String> environments(Scope scope) {
        return Set.copyOf(scope.of(Dimension.ENVIRONMENT));
    }

    private static Set<String> tenants(Scope scope) {
        return Stream.concat(scope.of(Dimension.TENANT).stream(), scope.of(Dimension.TENANT_TAG).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
