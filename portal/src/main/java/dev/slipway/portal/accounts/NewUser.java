package dev.slipway.portal.accounts;

import dev.slipway.rest.Problems;
import org.jspecify.annotations.Nullable;

/** What a user should be: checked, with every problem told at once. */
record NewUser(
        String username,
        String displayName,
        @Nullable String emailAddress,
        @Nullable String password,
        boolean active,
        boolean service) {

    private static final int LONGEST_TEXT = 200;
    private static final int SHORTEST_PASSWORD = 8;

    /** Further bytes bcrypt would not look at. */
    private static final int LONGEST_PASSWORD = 72;

    /** @param before what stays where the client says nothing, or null for a new user */
    static NewUser of(UserChange change, @Nullable User before) {
        String username = text(change.username(), before == null ? "" : before.username());
        String displayName = text(change.displayName(), before == null ? username : before.displayName());
        String password = change.password() == null || change.password().isEmpty() ? null : change.password();
        boolean service = Boolean.TRUE.equals(change.isService());
        new Problems()
                .require(!username.isEmpty(), "Username is needed.")
                .require(username.length() <= LONGEST_TEXT, "Username may have at most 200 characters.")
                .require(displayName.length() <= LONGEST_TEXT, "DisplayName may have at most 200 characters.")
                .require(
                        change.emailAddress() == null || change.emailAddress().length() <= LONGEST_TEXT,
                        "EmailAddress may have at most 200 characters.")
                .require(
                        password == null
                                || password.length() >= SHORTEST_PASSWORD && bytes(password) <= LONGEST_PASSWORD,
                        "Password must have at least 8 characters and at most 72 bytes.")
                .require(
                        password == null || !service,
                        "A service account has no password: leave Password out, and make an API key for it.")
                .throwIfAny();
        return new NewUser(
                username,
                displayName,
                change.emailAddress(),
                password,
                !Boolean.FALSE.equals(change.isActive()),
                service);
    }

    private static String text(@Nullable String sent, String otherwise) {
        return sent == null || sent.isBlank() ? otherwise : sent.strip();
    }

    private static int bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return "NewUser[username=" + username + "]";
    }
}
