package dev.slipway.variables.scoping;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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

    /** How specific it is; see {@link Dimension}. */
    public long weight() {
        return ids.keySet().stream().mapToLong(Dimension::weight).sum();
    }

    /** True when it applies there. Actions stay open: a deployment runs many of them. */
    public boolean appliesTo(Situation situation) {
        return ids.entrySet().stream()
                .allMatch(entry -> entry.getKey() == Dimension.ACTION
                        || entry.getValue().stream().anyMatch(id -> situation.has(entry.getKey(), id)));
    }

    /** True when some action gets both. */
    boolean sharesActionsWith(Scope other) {
        List<String> mine = of(Dimension.ACTION);
        List<String> theirs = other.of(Dimension.ACTION);
        return mine.isEmpty() || theirs.isEmpty() || mine.stream().anyMatch(theirs::contains);
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
