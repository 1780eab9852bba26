package dev.slipway.portal.routing;

import dev.slipway.portal.accounts.SessionCookies;
import dev.slipway.portal.accounts.SignedIn;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who sends a request: by API key, or by the cookie of a session. */
@ApplicationScoped
class SignIn {
    private static final String API_KEY = "X-Octopus-ApiKey";
    private static final String BEARER_KEY = "Bearer API-";
    private static final int LONGEST_SECRET = 256;
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> SIGN_IN_PATHS = Set.of("/api/users/login", "/api/users/logout");

    @Inject
    SignedIn signedIn;

    /** Empty when nobody is signed in, or with a key or session that does not hold. */
    Uni<Optional<Caller>> caller(HttpServerRequest request) {
        String key = apiKey(request);
        if (key != null) {
            return key.length() > LONGEST_SECRET ? nobody() : signedIn.byApiKey(key);
        }
        String session = SessionCookies.session(request);
        if (session == null || session.length() > LONGEST_SECRET || SIGN_IN_PATHS.contains(request.path())) {
            return nobody();
        }
        return signedIn.bySession(session).invoke(caller -> {
            if (caller.isPresent() && !READS.contains(request.method())) {
                requireCsrfToken(request, session);
            }
        });
    }

    /** By what {@link #caller} knows whoever it is, as events say it; null without anything. */
    static @Nullable String identity(HttpServerRequest request) {
        return apiKey(request) != null ? "API key" : SessionCookies.session(request) != null ? "Session cookie" : null;
    }

    /** A page of another origin can make the browser send the cookie, but not this header. */
    private void requireCsrfToken(HttpServerRequest request, String session) {
        String sent = request.getHeader(SessionCookies.CSRF_HEADER);
        if (sent == null || !signedIn.isCsrfToken(session, sent)) {
            throw DomainException.forbidden("A request that changes something needs the header "
                    + SessionCookies.CSRF_HEADER + " with the value of the cookie Octopus-Csrf-Token_….");
        }
    }

    private static @Nullable String apiKey(HttpServerRequest request) {
        String key = request.getHeader(API_KEY);
        if (key != null) {
            return key.strip();
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith(BEARER_KEY)
                ? authorization.substring("Bearer ".length()).strip()
                : null;
    }

    private static Uni<Optional<Caller>> nobody() {
        return Uni.createFrom().item(Optional.empty());
    }
}
