package dev.slipway.portal.accounts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A user as a client sends it. */
@Schema(name = "UserChange")
record UserChange(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String emailAddress,
        @Nullable String password,
        @Nullable Boolean isActive,
        @Nullable Boolean isService) {

    @Override
    public String toString() {
        return "UserChange[username=" + username + "]";
    }
}
