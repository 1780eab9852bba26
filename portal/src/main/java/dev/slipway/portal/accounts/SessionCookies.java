package dev.slipway.portal.accounts;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** The names by which clients find the cookies. */
public final class SessionCookies {
    static final String SESSION = "OctopusIdentificationToken_";
    static final String CSRF = "Octopus-Csrf-Token_";
    public static final String CSRF_HEADER = "X-Octopus-Csrf-Token";

    private SessionCookies() {}

    /** The session's token, or null. */
    public static @Nullable String session(HttpServerRequest request) {
        for (Cookie cookie : request.cookies()) {
            if (cookie.getName().startsWith(SESSION) && !cookie.getValue().isEmpty()) {
                return cookie.getValue();
            }
        }
        return null;
    }
}
