package dev.slipway.variables.scoping;

import dev.slipway.variables.scoping.Rivals.Weighed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds two values of a name that nothing but their order tells apart, the strongest two of them. They come strongest first. Values
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
    private final Map<String, List<Entry<T>>> peers = new HashMap<>();

    private @Nullable Weighed<T> last;
    private @Nullable Tie<T> found;

    Optional<Tie<T>> found() {
        return Optional.ofNullable(found);
    }

    /**
     * @param where the scopes of the next value that are still open
     * @param used false for one that is used nowhere: it may have lost by a tie, but nothing ties with it
     */
    void meet(Weighed<T> next, Map<Dimension, Set<String>> where, boolean used) {
        if (found != null) {
            return;
        }
        if (last == null || !next.hasEqualRightAs(last)) {
            peers.clear();
        }
        last = next;
        Set<String> actions = where.getOrDefault(Dimension.ACTION, ALL_ACTIONS);
        for (Entry<T> earlier : near(actions)) {
            if (earlier.overlaps(where)) {
                found = new Tie<>(earlier.value().contender(), next.contender());
                return;
            }
        }
        if (used) {
            var entry = new Entry<>(next, where);
            actions.forEach(action ->
                    peers.computeIfAbsent(action, id -> new ArrayList<>()).add(entry));
        }
    }

    private List<Entry<T>> near(Set<String> actions) {
        List<Entry<T>> near = new ArrayList<>();
        if (actions.equals(ALL_ACTIONS)) {
            peers.values().forEach(near::addAll);
        } else {
            near.addAll(peers.getOrDefault("", List.of()));
            actions.forEach(action -> near.addAll(peers.getOrDefault(action, List.of())));
        }
        return near;
    }
}
