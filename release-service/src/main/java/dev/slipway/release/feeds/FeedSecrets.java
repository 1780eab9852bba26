package dev.slipway.release.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Sealed secrets of a feed; null where there is none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedSecrets(
        @Nullable String password,
        @Nullable String secretKey,
        @Nullable String serviceAccountJsonKey) {

    static final FeedSecrets NONE = new FeedSecrets(null, null, null);
}
