package dev.slipway.release.tagsets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tag set as a client sends it. */
record TagSetChange(
        @Nullable String name,
        @Nullable String description,
        @Nullable Integer sortOrder,
        @Nullable String type,
        @Nullable List<@Nullable String> scopes,
        @Nullable List<@Nullable TagChange> tags) {

    /** The canonical name that clients send back is made of set and name again. */
    record TagChange(
            @Nullable String id,
            @Nullable String name,
            @Nullable String color,
            @Nullable String description,
            @Nullable Integer sortOrder) {}
}
