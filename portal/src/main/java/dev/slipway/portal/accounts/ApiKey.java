package dev.slipway.portal.accounts;

import dev.slipway.rest.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param expires null: never */
record ApiKey(
        long number,
        long user,
        String purpose,
        String hint,
        Instant created,
        @Nullable Instant expires) {
    static final String PREFIX = "APIKeys";

    String id() {
        return Ids.of(PREFIX, number);
    }
}
