package dev.slipway.release.documents;

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
 */
public record Filter(
        Map<String, Object> equal,
        @Nullable String name,
        @Nullable String partialName,
        List<String> ids) {

    public static Filter everywhere() {
        return new Filter(Map.of(), null, null, List.of());
    }

    public static Filter space(String spaceId) {
        return new Filter(Map.of("spaceId", spaceId), null, null, List.of());
    }

    public Filter called(@Nullable String name) {
        return new Filter(equal, given(name), partialName, ids);
    }

    public Filter named(@Nullable String partialName) {
        return new Filter(equal, name, given(partialName), ids);
    }

    public Filter among(List<String> ids) {
        return new Filter(equal, name, partialName, ids);
    }

    public Filter and(String property, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(equal);
        more.put(property, value);
        return new Filter(more, name, partialName, ids);
    }

    /** The space, when nothing else narrows the list. */
    @Nullable
    String wholeSpace() {
        Object spaceId = equal.size() == 1 && name == null && partialName == null && ids.isEmpty()
                ? equal.get("spaceId")
                : null;
        return spaceId == null ? null : spaceId.toString();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
