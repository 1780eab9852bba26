package dev.slipway.variables.scoping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The outcome of a contest.
 *
 * @param effective name by name, strongest first within a name; the first whose actions are open or contain the running
 *     action wins, and what can never win is left out
 * @param warnings sentences about values that nothing but their order tells apart
 */
public record Resolution<T>(List<Contender<T>> effective, List<String> warnings) {

    public static <T> Resolution<T> of(List<Contender<T>> contenders, Situation situation) {
        Map<String, List<Contender<T>>> byName = new LinkedHashMap<>();
        for (Contender<T> each : contenders) {
            if (each.scope().appliesTo(situation)) {
                byName.computeIfAbsent(each.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(each);
            }
        }
        List<Contender<T>> effective = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (List<Contender<T>> rivals : byName.values()) {
            rivals.sort(Contender.STRONGEST_FIRST);
            decide(rivals, effective, warnings);
        }
        return new Resolution<>(List.copyOf(effective), List.copyOf(warnings));
    }

    private static <T> void decide(List<Contender<T>> rivals, List<Contender<T>> effective, List<String> warnings) {
        boolean warned = false;
        for (int i = 0; i < rivals.size(); i++) {
            Contender<T> winner = rivals.get(i);
            effective.add(winner);
            if (!warned && i + 1 < rivals.size() && winner.tiesWith(rivals.get(i + 1))) {
                warnings.add(tie(winner, rivals.get(i + 1)));
                warned = true;
            }
            if (winner.scope().of(Dimension.ACTION).isEmpty()) {
                return;
            }
        }
    }

    private static String tie(Contender<?> winner, Contender<?> other) {
        return "The variable " + winner.name() + " has several values that are equally specific here; the one with id "
                + winner.id() + " is used and not " + other.id() + ". Give one of them a more specific scope.";
    }
}
