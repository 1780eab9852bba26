package dev.slipway.portal.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.slipway.rest.Links;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param apiKey the key itself, once, in the answer to its creation; after that only {@link Hidden} */
@Schema(name = "ApiKey")
record ApiKeyView(
        String id,
        String purpose,
        String userId,
        @JsonProperty("ApiKey") Object apiKey,
        Instant created,
        @Nullable Instant expires,
        Links links) {
    @Schema(name = "HiddenApiKey")
    record Hidden(boolean hasValue, @Nullable String newValue, String hint) {}

    @Schema(name = "NewApiKey")
    record New(@Nullable String purpose, @Nullable Instant expires) {}

    static ApiKeyView hidden(ApiKey key, User user) {
        return of(key, user, new Hidden(true, null, key.hint()));
    }

    static ApiKeyView clear(ApiKey key, User user, String clear) {
        return of(key, user, clear);
    }

    private static ApiKeyView of(ApiKey key, User user, Object shown) {
        return new ApiKeyView(
                key.id(),
                key.purpose(),
                user.id(),
                shown,
                key.created(),
                key.expires(),
                Links.of("Self", "/api/users/" + user.id() + "/apikeys/" + key.id()));
    }
}
