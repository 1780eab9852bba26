package dev.slipway.variables.scoping;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where values are looked for. A dimension is known, then only these ids fit and none does when there are none; or it is
 * open: nobody said, or it is not decided yet, and every value stays in the contest.
 *
 * @param targetedRoles the roles that the step is for
 */
public record Situation(Map<Dimension, Set<String>> known, Set<String> targetedRoles) {

    /** Nothing is known. */
    public static final Situation OPEN = new Situation(Map.of(), Set.of());

    public Situation {
        var keys = new EnumMap<Dimension, Set<String>>(Dimension.class);
        known.forEach((dimension, ids) -> keys.put(dimension, dimension.keys(ids)));
        known = Collections.unmodifiableMap(keys);
        targetedRoles = Dimension.ROLE.keys(targetedRoles);
    }

    /**
     * A deployment for no tenant before its steps run. It runs on the worker, without a machine: values for machines and
     * roles do not apply. Actions stay open, because it runs many of them.
     */
    public static Situation onWorker(String processOwner, String environmentId, String channelId) {
        return OPEN.with(Dimension.PROCESS_OWNER, List.of(processOwner))
                .with(Dimension.ENVIRONMENT, List.of(environmentId))
                .with(Dimension.CHANNEL, List.of(channelId))
                .with(Dimension.TENANT, List.of())
                .with(Dimension.TENANT_TAG, List.of())
                .with(Dimension.MACHINE, List.of())
                .with(Dimension.ROLE, List.of());
    }

    public Situation with(Dimension dimension, Collection<String> ids) {
        var all = new EnumMap<Dimension, Set<String>>(Dimension.class);
        all.putAll(known);
        all.put(dimension, new HashSet<>(ids));
        return new Situation(all, targetedRoles);
    }

    public Situation forTenant(String id, Collection<String> tags) {
        return with(Dimension.TENANT, List.of(id)).with(Dimension.TENANT_TAG, tags);
    }

    /** @param roles all that the machine has */
    public Situation onMachine(String id, Collection<String> roles) {
        return with(Dimension.MACHINE, List.of(id)).with(Dimension.ROLE, roles);
    }

    public Situation inStepFor(Collection<String> roles) {
        return new Situation(known, new HashSet<>(roles));
    }

    boolean isOpen(Dimension dimension) {
        return !known.containsKey(dimension);
    }

    boolean admits(Dimension dimension, List<String> ids) {
        Set<String> fitting = known.get(dimension);
        if (fitting == null) {
            return true;
        }
        for (String id : ids) {
            if (fitting.contains(dimension.key(id))) {
                return true;
            }
        }
        return false;
    }

    /** True when the step is for a role of the scope that the machine may have. */
    boolean targets(Scope scope) {
        return !targetedRoles.isEmpty()
                && scope.of(Dimension.ROLE).stream()
                        .anyMatch(role -> targetedRoles.contains(Dimension.ROLE.key(role))
                                && admits(Dimension.ROLE, List.of(role)));
    }
}
