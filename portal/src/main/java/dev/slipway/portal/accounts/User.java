package dev.slipway.portal.accounts;

import dev.slipway.rest.Caller;
import dev.slipway.rest.Ids;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** @param passwordHash bcrypt, or null when the user cannot sign in with a password */
record User(
        long number,
        String username,
        String displayName,
        @Nullable String emailAddress,
        @Nullable String passwordHash,
        boolean active,
        boolean service,
        Instant created) {
    static final String PREFIX = "Users";

    String id() {
        return Ids.of(PREFIX, number);
    }

    /** There is one role for now: everybody is an administrator. */
    Caller caller() {
        return new Caller(id(), username, displayName, false, Set.of(Caller.EVERYTHING))
                .reachedAt(emailAddress == null ? "" : emailAddress);
    }
}
