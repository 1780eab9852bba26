package dev.slipway.release.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to.
 *
 * @param equal entity property to value, all of which must match
 * @param name the whole name in any case; null for all
 * @param partialName part of the name in any case; null for all
 * @param ids the ids wanted; empty for all
 * @param conditions what no comparison of one property can say
 */
public record Filter(
        Map<String, Object> equal,
        @Nullable String name,
        @Nullable String partialName,
        List<String> ids,
        List<Condition> conditions) {

    /**
     * @param parameter as the query of a list spells it
     * @param value text, or a list of texts
     * @param hql where the value stands as {@code :parameter}
     */
    public record Condition(String parameter, Object value, String hql) {}

    public static Filter everywhere() {
        return new Filter(Map.of(), null, null, List.of(), List.of());
    }

    public static Filter space(String spaceId) {
        return new Filter(Map.of("spaceId", spaceId), null, null, List.of(), List.of());
    }

    public Filter called(@Nullable String name) {
        return new Filter(equal, given(name), partialName, ids, conditions);
    }

    public Filter named(@Nullable String partialName) {
        return new Filter(equal, name, given(partialName), ids, conditions);
    }

    public Filter among(List<String> ids) {
        return new Filter(equal, name, partialName, ids, conditions);
    }

    public Filter and(String property, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(equal);
        more.put(property, value);
        return new Filter(more, name, partialName, ids, conditions);
    }

    /** @param value null or blank for no condition */
    public Filter where(String parameter, @Nullable String value, String hql) {
        String given = given(value);
        return given == null ? this : with(new Condition(parameter, given, hql));
    }

    /** @param values of which the property must have one; none for no condition */
    public Filter in(String parameter, String property, List<String> values) {
        return values.isEmpty() ? this : with(new Condition(parameter, values, property + " in (:" + parameter + ")"));
    }

    private Filter with(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Filter(equal, name, partialName, ids, List.copyOf(more));
    }

    /** The space, when nothing else narrows the list. */
    @Nullable
    String wholeSpace() {
        return partialName == null ? searchedSpace() : null;
    }

    /** The space, when nothing but a part of the name narrows the list. */
    @Nullable
    String searchedSpace() {
        boolean narrowed = equal.size() != 1 || name != null || !ids.isEmpty() || !conditions.isEmpty();
        Object spaceId = narrowed ? null : equal.get("spaceId");
        return spaceId == null ? null : spaceId.toString();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
