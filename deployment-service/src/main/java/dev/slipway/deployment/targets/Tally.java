package dev.slipway.deployment.targets;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How many targets there are, and of which kinds; a target of two tenants counts for both. */
record Tally(
        int total,
        int disabled,
        Map<String, Integer> health,
        Map<String, Integer> styles,
        Map<String, Integer> tenants,
        Map<String, Integer> tenantTags) {

    private static final List<String> HEALTH = List.of("Healthy", "HasWarnings", "Unhealthy", "Unavailable", "Unknown");

    static Tally of(List<Target> targets) {
        var health = new TreeMap<String, Integer>();
        HEALTH.forEach(each -> health.put(each, 0));
        health.putAll(counted(targets, target -> List.of(target.healthStatus())));
        return new Tally(
                targets.size(),
                (int) targets.stream().filter(Target::disabled).count(),
                health,
                counted(targets, target -> List.of(target.communicationStyle())),
                counted(targets, Target::tenantIds),
                counted(targets, Target::tenantTags));
    }

    private static Map<String, Integer> counted(List<Target> targets, Function<Target, List<String>> words) {
        var counts = new TreeMap<String, Integer>();
        targets.forEach(target -> words.apply(target).forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts;
    }
}
