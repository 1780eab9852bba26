package dev.slipway.variables.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stored document. */
public record Document<T>(
        Kind<T> kind,
        long number,
        String spaceId,
        String name,
        String slug,
        T content,
        Instant modifiedOn,
        @Nullable String modifiedBy) {

    public String id() {
        return kind.id(number);
    }
}
