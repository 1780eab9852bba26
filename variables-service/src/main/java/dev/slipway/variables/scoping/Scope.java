package dev.slipway.variables.scoping;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** To what a value applies: within a dimension to any of the ids, across dimensions to all of them together. */
public record Scope(Map<Dimension, List<String>> ids) {

    public static final Scope NONE = new Scope(Map.of());

    public Scope {
        var kept = new EnumMap<Dimension, List<String>>(Dimension.class);
        ids.forEach((dimension, values) -> {
            if (!values.isEmpty()) {
                kept.put(dimension, values.stream().distinct().toList());
            }
        });
        ids = Collections.unmodifiableMap(kept);
    }

    public static Scope of(Dimension dimension, String... ids) {
        return new Scope(Map.of(dimension, List.of(ids)));
    }

    public Scope and(Dimension dimension, String... more) {
        var all = new EnumMap<Dimension, List<String>>(Dimension.class);
        all.putAll(ids);
        all.put(dimension, List.of(more));
        return new Scope(all);
    }

    /** Empty when any will do. */
    public List<String> of(Dimension dimension) {
        return ids.getOrDefault(dimension, List.of());
    }

    /** True when it is open in this dimension or names any of these; when none are given, everything will do. */
    public boolean admits(Dimension dimension, List<String> any) {
        List<String> mine = of(dimension);
        return mine.isEmpty() || any.isEmpty() || mine.stream().anyMatch(any::contains);
    }

    /** The most specific dimension that keeps it from applying there; null when it applies. */
    @Nullable
    Dimension unmetIn(Situation situation) {
        for (Map.Entry<Dimension, List<String>> entry : ids.entrySet()) {
            if (!situation.admits(entry.getKey(), entry.getValue())) {
                return entry.getKey();
            }
        }
        return null;
    }

    /** The same ids in every dimension, in whatever order. */
    boolean isSameAs(Scope other) {
        return openIn(Situation.OPEN).equals(other.openIn(Situation.OPEN));
    }

    /** What of it nothing is known about there. */
    Map<Dimension, Set<String>> openIn(Situation situation) {
        Map<Dimension, Set<String>> open = Map.of();
        for (Map.Entry<Dimension, List<String>> entry : ids.entrySet()) {
            Dimension dimension = entry.getKey();
            if (situation.isOpen(dimension)) {
                if (open.isEmpty()) {
                    open = new EnumMap<>(Dimension.class);
                }
                open.put(dimension, dimension.keys(entry.getValue()));
            }
        }
        return open;
    }

    /** Without this id. A dimension whose last id it was disappears, which would widen the scope: see {@link #isOnly}. */
    public Scope without(Dimension dimension, String id) {
        var left = new EnumMap<Dimension, List<String>>(Dimension.class);
        left.putAll(ids);
        left.put(
                dimension,
                of(dimension).stream().filter(each -> !each.equals(id)).toList());
        return new Scope(left);
    }

    /** The same with other ids: old to new, what is not named stays. */
    public Scope translated(Map<String, String> names) {
        var other = new EnumMap<Dimension, List<String>>(Dimension.class);
        ids.forEach((dimension, values) -> other.put(
                dimension, values.stream().map(id -> names.getOrDefault(id, id)).toList()));
        return new Scope(other);
    }

    /** True when nothing else stands in this dimension. */
    public boolean isOnly(Dimension dimension, String id) {
        return of(dimension).equals(List.of(id));
    }
}
