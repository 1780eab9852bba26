package dev.slipway.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored document; when and by whom it was saved is null for what a space began with.
 *
 * @param slug unique in the space, like the name
 */
public record Document<T>(
        String id,
        String spaceId,
        String name,
        String slug,
        T body,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy) {}
