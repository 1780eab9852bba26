package dev.slipway.variables.scoping;

import dev.slipway.variables.scoping.Rivals.Weighed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds two values of a name that nothing but their order tells apart, and says so once. They come strongest first. Values
 * are kept by their actions, so that a name with a value for each of thousands of steps stays cheap.
 */
final class Ties<T> {

    private record Entry<T>(Weighed<T> value, Map<Dimension, Set<String>> where) {

        /** True when in some place both are used. */
        boolean overlaps(Map<Dimension, Set<String>> other) {
            return where.entrySet().stream()
                    .allMatch(mine -> !other.containsKey(mine.getKey())
                            || !Collections.disjoint(mine.getValue(), other.getOrDefault(mine.getKey(), Set.of())));
        }
    }

    private static final Set<String> ALL_ACTIONS = Set.of("");

    /** Those of equal right, by the actions that they are for. */
    private final Map<String, List<Entry<T>>> equals = new HashMap<>();

    private @Nullable Weighed<T> last;
    private @Nullable String warning;

    List<String> warnings() {
        return warning == null ? List.of() : List.of(warning);
    }

    /**
     * @param where the scopes of the next value that are still open
     * @param used false for one that is used nowhere: it may have lost by a tie, but nothing ties with it
     */
    void meet(Weighed<T> next, Map<Dimension, Set<String>> where, boolean used) {
        if (warning != null) {
            return;
        }
        if (last == null || !next.hasEqualRightAs(last)) {
            equals.clear();
        }
        last = next;
        Set<String> actions = where.getOrDefault(Dimension.ACTION, ALL_ACTIONS);
        for (Entry<T> earlier : near(actions)) {
            if (earlier.overlaps(where)) {
                warning = sentence(earlier.value().contender(), next.contender());
                return;
            }
        }
        if (used) {
            var entry = new Entry<>(next, where);
            actions.forEach(action ->
                    equals.computeIfAbsent(action, id -> new ArrayList<>()).add(entry));
        }
    }

    private List<Entry<T>> near(Set<String> actions) {
        List<Entry<T>> near = new ArrayList<>();
        if (actions.equals(ALL_ACTIONS)) {
            equals.values().forEach(near::addAll);
        } else {
            near.addAll(equals.getOrDefault("", List.of()));
            actions.forEach(action -> near.addAll(equals.getOrDefault(action, List.of())));
        }
        return near;
    }

    private static String sentence(Contender<?> winner, Contender<?> other) {
        String used = "the one with id " + winner.id() + " is used and not " + other.id() + ". ";
        return winner.source() == other.source() && winner.scope().isSameAs(other.scope())
                ? "The variable " + winner.name() + " has two values with the same scope in one set; " + used
                        + "Remove one of them or change its scope."
                : "The variable " + winner.name() + " has two values that are equally specific here; " + used
                        + "Give one of them a more specific scope.";
    }
}
