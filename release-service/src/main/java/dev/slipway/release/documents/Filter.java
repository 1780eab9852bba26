package dev.slipway.release.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to.
 *
 * @param equal entity property to value, all of which must match
 * @param partialName part of the name in any case; null for all
 * @param ids the ids wanted; empty for all
 */
public record Filter(Map<String, Object> equal, @Nullable String partialName, List<String> ids) {

    public static Filter everywhere() {
        return new Filter(Map.of(), null, List.of());
    }

    public static Filter space(String spaceId) {
        return new Filter(Map.of("spaceId", spaceId), null, List.of());
    }

    public Filter named(@Nullable String partialName) {
        return new Filter(equal, partialName == null || partialName.isBlank() ? null : partialName.trim(), ids);
    }

    public Filter among(List<String> ids) {
        return new Filter(equal, partialName, ids);
    }

    public Filter and(String property, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(equal);
        more.put(property, value);
        return new Filter(more, partialName, ids);
    }
}
